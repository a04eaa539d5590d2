import { X } from "lucide-react";
import {
  createContext,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from "react";
import { Button, IconButton } from "../../kit/button";
import { Key } from "../../kit/parts";
import { t } from "../../words/text";
import "./toasts.css";

export interface Toast {
  text: string;
  tone?: "plain" | "danger";
  undo?: () => Promise<void>;
}

export interface Toasts {
  say: (toast: Toast) => void;
  /** Takes back the last thing that can be taken back. */
  undoLast: () => void;
}

const ToastContext = createContext<Toasts | null>(null);
const staysFor = 8000;

export function useToasts() {
  return useContext(ToastContext)!;
}

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const lastUndo = useRef<{ id: number; undo: () => Promise<void> } | null>(null);
  const nextId = useRef(0);

  const drop = useCallback(
    (id: number) => setToasts((all) => all.filter((one) => one.id !== id)),
    [],
  );

  const say = useCallback(
    (toast: Toast) => {
      const id = nextId.current++;
      if (toast.undo) lastUndo.current = { id, undo: toast.undo };
      setToasts((all) => [...all.slice(-2), { ...toast, id }]);
      setTimeout(() => drop(id), staysFor);
    },
    [drop],
  );

  const undoLast = useCallback(() => {
    const last = lastUndo.current;
    lastUndo.current = null;
    if (!last) return say({ text: t("shell.nothing_to_undo") });
    drop(last.id);
    // A refusal has said its own reason already.
    last.undo().then(
      () => say({ text: t("shell.undone") }),
      () => undefined,
    );
  }, [drop, say]);

  const toastFunctions = useMemo(() => ({ say, undoLast }), [say, undoLast]);
  return (
    <ToastContext.Provider value={toastFunctions}>
      {children}
      <div className="toasts" role="status" aria-live="polite">
        {toasts.map((toast) => (
          <div key={toast.id} className={`toast ${toast.tone ?? "plain"}`} data-testid="toast">
            <span dir="auto">{toast.text}</span>
            {toast.undo && toast.undo === lastUndo.current?.undo && (
              <Button look="ghost" size="small" onPress={undoLast}>
                {t("shell.undo")} <Key>Z</Key>
              </Button>
            )}
            <IconButton
              icon={X}
              size="small"
              label={t("shell.close")}
              onPress={() => drop(toast.id)}
            />
          </div>
        ))}
      </div>
    </ToastContext.Provider>
  );
}
