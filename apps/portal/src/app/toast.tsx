import { createContext, useCallback, useContext, useEffect, useState, type ReactNode } from 'react';

const SHOWN_MS = 4_000;
const ToastContext = createContext<(message: string) => void>(() => undefined);

/** Says briefly what has happened. */
export const useToast = () => useContext(ToastContext);

export function ToastPlace({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<{ message: string }>();
  const say = useCallback((message: string) => setToast({ message }), []);
  useEffect(() => {
    if (!toast) return undefined;
    const timer = setTimeout(() => setToast(undefined), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [toast]);
  return (
    <ToastContext value={say}>
      {children}
      <div role="status" className="toast-place">
        {toast && <span className="toast">{toast.message}</span>}
      </div>
    </ToastContext>
  );
}
