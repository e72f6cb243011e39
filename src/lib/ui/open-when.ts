/**
 * `<details {...openWhen(failed)}>`: opens or folds it when that changes, and at no other time. An attribute
 * `open={failed}` is set again whenever anything beside it changes, and folds what a person has opened.
 */
export const openWhen = (open: boolean) => ({ open });
