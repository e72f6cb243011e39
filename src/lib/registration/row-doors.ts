import { createContext } from 'svelte';

type Press = (event: MouseEvent & { currentTarget: HTMLButtonElement }) => void;

/** What the buttons of rows do where there is a script; without one they send the form. */
export interface RowDoors {
	add: Press;
	remove: Press;
	/** Something changed that was not typed. */
	changed: () => void;
}

const [get, set, has] = createContext<RowDoors>();

export const provideRowDoors = set;
export const getRowDoors = () => (has() ? get() : undefined);
