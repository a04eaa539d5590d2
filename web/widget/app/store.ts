// One value and those who watch it.
export type Store<T> = {
  get(): T;
  set(change: (value: T) => T): void;
  watch(listener: (value: T, before: T) => void): void;
};

export function create_store<T>(value: T): Store<T> {
  const listeners: ((value: T, before: T) => void)[] = [];
  return {
    get: () => value,
    set: (change) => {
      const before = value;
      value = change(value);
      if (value !== before) listeners.forEach((listener) => listener(value, before));
    },
    watch: (listener) => void listeners.push(listener),
  };
}
