namespace Chuangcheng.Model.Bulletins;

/// <param name="Name">Without 【】 and inner spaces; null when a bulletin has no sections.</param>
public sealed record BulletinSection(string? Name, IReadOnlyList<BulletinItem> Items);
