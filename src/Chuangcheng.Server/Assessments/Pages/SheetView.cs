namespace Chuangcheng.Server.Assessments.Pages;

/// <summary>One unit's sheet.</summary>
/// <param name="MayAppeal">The reader's own unit, published, and the window is open.</param>
public sealed record SheetView(SheetAnswer Sheet, WhatIfAnswer WhatIf, bool MayAppeal, string? Refusal = null);
