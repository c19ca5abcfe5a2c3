namespace Chuangcheng.Model.Bulletins.Checks;

/// <summary>A stretch of a bulletin, to jump to.</summary>
/// <param name="Section">Counted from 0; −1 for the paper as a whole.</param>
/// <param name="Item">Counted from 0 in its section; −1 for the section.</param>
/// <param name="Field">headline, text, unit or title.</param>
public sealed record Where(int Section, int Item, string Field, int Offset, int Length);
