using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;

namespace Chuangcheng.Server.Responsibility.Pages;

/// <summary>Whose duties are handed over: people to choose from.</summary>
public sealed record PeopleView(string Q, Page<PersonLine> People, string? NextHref);
