import { Menu } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { COLOUR_NAMES, colourOf, COLOURS, recolourService, type Service } from './service.js';
import classes from './services.module.css';

export const ColourMenu = ({ service }: { service: Service }) => (
  <Menu position="bottom-start" withinPortal>
    <Menu.Target>
      <button
        type="button"
        className={classes.swatchButton}
        aria-label={`Colour of ${service.name}: ${COLOUR_NAMES[service.colour]}`}
      >
        <Swatch colour={service.colour} />
      </button>
    </Menu.Target>
    <Menu.Dropdown>
      {COLOURS.map((colour) => (
        <Menu.Item
          key={colour}
          leftSection={<Swatch colour={colour} />}
          rightSection={colour === service.colour ? <IconCheck size={14} stroke={1.8} /> : undefined}
          onClick={() => void recolourService(service, colour)}
        >
          {COLOUR_NAMES[colour]}
        </Menu.Item>
      ))}
    </Menu.Dropdown>
  </Menu>
);

const Swatch = ({ colour }: { colour: number }) => (
  <span className={classes.swatch} style={{ background: colourOf(colour) }} />
);
