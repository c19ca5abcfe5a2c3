using Chuangcheng.Model.Bulletins;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;

namespace Chuangcheng.Server.Bulletins.Pages;

/// <summary>An issue as it reads on a screen.</summary>
/// <param name="News">The items it was made of, in order; empty for an issue of former times.</param>
/// <param name="Figures">By item; empty for the public, who cannot open them.</param>
public sealed record IssuePaperView(Guid Id, Bulletin Bulletin, BulletinForm Form, IReadOnlyList<NewsItem> News, ILookup<Guid, LiveFigure> Figures, bool IsPublic);
