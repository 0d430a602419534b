import './theme/css-variables.js';

export { FONT_FAMILY } from './theme/theme.js';
export { SCHEME_KEY, UiProvider } from './theme/ui-provider.js';
export { PracticeFormatProvider, usePracticeFormat, type PracticeFormat } from './format/practice-format.js';

export { BigMoney } from './money/big-money.js';
export { DoubleRule } from './money/double-rule.js';
export { Dash, Money } from './money/money.js';
export { DateText } from './time/date-text.js';
export { DurationText } from './time/duration-text.js';

export { ComboBox } from './forms/combo-box.js';
export { DateFilter } from './forms/date-filter.js';
export { DateInput } from './forms/date-input.js';
export { DurationInput } from './forms/duration-input.js';
export { Field } from './forms/field.js';
export { FindField } from './forms/find-field.js';
export { matchOptions, type Option } from './forms/match-options.js';
export { MoneyInput } from './forms/money-input.js';
export { parseDate, type ParsedDate } from './forms/parse-date.js';
export { PercentInput } from './forms/percent-input.js';
export { TextArea } from './forms/text-area.js';
export { Segmented } from './forms/segmented.js';
export { WholeNumberInput } from './forms/whole-number-input.js';
export { parseClock, type ParsedClock } from './forms/parse-clock.js';
export { TimeInput } from './forms/time-input.js';

export { LedgerBody, LedgerRow, LedgerTable, LedgerTotal, Td, Th } from './table/ledger-table.js';
export { TwoLines } from './table/two-lines.js';
export { IconAction } from './table/icon-action.js';
export { RowActions, TextAction } from './table/row-actions.js';

export { ageColour, ageLabels, type AgeScale } from './ageing/age-colours.js';
export { AgeLegend, AgeMark } from './ageing/age-legend.js';
export { AgeingBar } from './ageing/ageing-bar.js';

export { PageHeading } from './page/page-heading.js';
export { Desk, Paper, RailSection } from './page/rail.js';
export { SectionHead } from './page/section-head.js';
export { EmptyState, ErrorState, LoadingBlock, LoadingRows } from './page/states.js';
export { StepMark, Stepper } from './page/stepper.js';
export { TabsRow } from './page/tabs-row.js';

export { Chip, type ChipTone } from './parts/chip.js';
export { Kbd } from './parts/kbd.js';
export { TimerDock, DockAction } from './timer/timer-dock.js';
export { TimerPill, type RunningTimer, type TimerPillProps } from './timer/timer-pill.js';

export { Dialog } from './overlay/dialog.js';
export { OverlayPlace, overlayRoot } from './overlay/overlay-root.js';
export { ConfirmDialog } from './overlay/confirm-dialog.js';
export { FormDrawer } from './overlay/form-drawer.js';
export { commandKey } from './keys/command-key.js';
export { isTyping } from './keys/is-typing.js';
export { submitOnCommandEnter } from './keys/submit-on-command-enter.js';
export { toast, TOAST_MS, troubleToast } from './toast/toast-store.js';
export { Toasts } from './toast/toasts.js';
