import { createContext } from 'svelte';

/** What a Form tells the buttons inside it. */
export interface FormState {
	readonly busy: boolean;
	readonly submitter: { name: string; value: string } | null;
}

const [getState, setState, hasState] = createContext<FormState>();

export const provideFormState = setState;

/** The state of the surrounding Form, or undefined outside one. */
export const formState = () => (hasState() ? getState() : undefined);
