namespace Chuangcheng.Server.Inspections.Pages;

public sealed record ScoreView(RoundLine Round, RoundScore Score);
