import { useToast } from '../../app/toast.js';
import { Notice } from '../../parts/notice.js';

interface LinkSentProps {
  email: string;
  code: string;
  onAgain: () => void;
  onOther: () => void;
}

/** Says the same whether the address is known or not. */
export function LinkSent({ email, code, onAgain, onOther }: LinkSentProps) {
  const say = useToast();
  return (
    <Notice title="Look at your mail">
      <p>
        If <strong>{email}</strong> is known here, a link is on its way. It works once, for ten minutes.
      </p>
      <div className="code-box">
        <p>Reading mail on another device? It asks for this code:</p>
        <p className="code" aria-label={code.split('').join(' ')}>
          {code.slice(0, 3)} {code.slice(3)}
        </p>
      </div>
      <p>Nothing there? Look among unwanted mail, or ask whoever bills you whether they have this address.</p>
      <p className="row">
        <button
          type="button"
          className="button"
          onClick={() => {
            onAgain();
            say('Asked for another link');
          }}
        >
          Send it again
        </button>
        <button type="button" className="button quiet" onClick={onOther}>
          Another address
        </button>
      </p>
    </Notice>
  );
}
