/** The words of the palette and of the small dialogs. */
export const en = {
  paletteTitle: 'Commands',
  paletteSearch: 'Search commands',
  paletteNothing: 'No such command.',
  keyWalk: 'Walk the steps, in the steps or on the picture',
  keyPalette: 'Commands',
  keyKeys: 'These keys',
  keyUndo: 'Undo, redo (outside a text field)',
  keyTab: 'In the editor: let Tab leave it',
  keyEsc: 'Close; clear the selection',
  keyLesson: 'In a lesson: back, next',
  forgetTitle: 'Forget everything?',
  forgetBody: 'Everything pasted, every request and every setting is removed from this page and this browser. There is no undo.',
  forgetDo: 'Forget everything',
  replaceTitle: 'Replace the workspace?',
  replaceBody: (name: string) => `Opening ${name} replaces what is here. Not all of it is saved; undo brings it back.`,
  replaceDo: 'Replace',
};

export type ShellWords = typeof en;
