namespace Chuangcheng.Model.Reports;

/// <param name="Name">A name of <see cref="KindsOfWork"/>.</param>
/// <param name="Words">The words of the text that say so.</param>
public sealed record KindOfWork(string Name, IReadOnlyList<string> Words);
