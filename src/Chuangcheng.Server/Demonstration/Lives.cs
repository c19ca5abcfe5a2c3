using Chuangcheng.Model.Organisation;
using Chuangcheng.Model.Problems;
using Chuangcheng.Model.Sites;

namespace Chuangcheng.Server.Demonstration;

/// <summary>How problems are dealt with: signed, returned, extended, fed back, sent back, closed, watched, archived.</summary>
internal sealed class Lives(MakeYear year)
{
    private Seeded Chance => year.Chance;

    public void Begin(Problem problem, Site site, DateTimeOffset now, bool fixedOnTheSpot)
    {
        var system = Actor.System(problem.District);
        if (fixedOnTheSpot)
        {
            problem.AnswersFor(year.Decide(problem, site, now));
            year.Move(problem, system, now, new(Move.FixOnTheSpot));
            Watch(problem, now.AddSeconds(1));
            return;
        }
        year.Move(problem, system, now, new(Move.Register));
        year.Move(problem, system, now.AddSeconds(1), new(Move.Assign), year.Decide(problem, site, now));
        WaitForUnit(problem, now);
    }

    public void Report(Problem problem, Site site, DateTimeOffset now) => year.Later(now, Chance.Between(.3, 6), at =>
    {
        if (Chance.Happens(.12))
        {
            year.Move(problem, year.Office, at, new(Chance.Happens(.8) ? Move.Reject : Move.Withdraw, Note: "经核实不属实"));
            return;
        }
        year.Move(problem, year.Office, at, new(Move.Verify));
        year.Move(problem, year.Office, at.AddMinutes(5), new(Move.Assign), year.Decide(problem, site, at));
        WaitForUnit(problem, at.AddMinutes(5));
    });

    private double Diligence(Problem problem) => year.DiligenceOf(problem.Responsible);

    /// <summary>Hours left.</summary>
    private static double Room(Problem problem, DateTimeOffset now) => ((problem.DueAt ?? now.AddDays(5)) - now).TotalHours;

    private Actor Handler(Problem problem) => year.ActorOf(problem.Responsible);

    private void WaitForUnit(Problem problem, DateTimeOffset now) => year.Later(now, Math.Max(.3, Room(problem, now)) * Chance.Between(.04, .3) * (1.5 - Diligence(problem)), at =>
    {
        if (problem.Returns == 0 && Chance.Happens(.035)) Return(problem, at);
        else
        {
            if (!Chance.Happens(.15)) year.Move(problem, Handler(problem), at, new(Move.Sign));
            Work(problem, at);
        }
    });

    private void Return(Problem problem, DateTimeOffset now)
    {
        year.Move(problem, Handler(problem), now, new(Move.Return, Note: Chance.Of(Wording.Returned)));
        year.Later(now, Chance.Between(1, 20), at =>
        {
            year.Move(problem, year.Office, at, new(Move.Assign, Unit: Chance.Of(year.Departments).No));
            WaitForUnit(problem, at);
        });
    }

    private void Work(Problem problem, DateTimeOffset now)
    {
        if (Chance.Happens(.045)) AskForTime(problem, now);
        else if (Chance.Happens(.008)) GoLongTerm(problem, now);
        else Finish(problem, now);
    }

    private void AskForTime(Problem problem, DateTimeOffset now) => year.Later(now, 3, at =>
    {
        var until = at.AddDays(Chance.Between(8, 30));
        year.Move(problem, Handler(problem), at, new(Move.Extend, Note: Chance.Of(Wording.MoreTime), Until: until));
        if (problem.Asked is null) Finish(problem, at);
        else year.Later(at, Chance.Between(2, 30), answer =>
        {
            if (until <= answer || Chance.Happens(.25)) year.Move(problem, year.Office, answer, new(Move.Decline, Note: "请按期完成"));
            else year.Move(problem, year.Office, answer, new(Move.Extend, Until: until));
            Finish(problem, answer);
        });
    });

    private void GoLongTerm(Problem problem, DateTimeOffset now) => year.Later(now, 20, at =>
        year.Move(problem, year.Office, at, new(Move.LongTerm, Note: Chance.Of(Wording.LongTerm), Until: at.AddDays(120))));

    private void Finish(Problem problem, DateTimeOffset now)
    {
        var room = Math.Max(.5, Room(problem, now));
        var late = Chance.Happens(.24 * (1.55 - Diligence(problem)));
        var hours = late ? room + Chance.Between(4, 24 * 9) : room * Chance.Between(.08, .9);
        year.Later(now, hours, at => FeedBack(problem, at));
    }

    private void FeedBack(Problem problem, DateTimeOffset now)
    {
        year.Move(problem, Handler(problem), now, new(Move.Feedback, Note: Chance.Of(Wording.Done)));
        year.Later(now, Chance.Between(.5, 20), at => Verify(problem, at));
    }

    private void Verify(Problem problem, DateTimeOffset now)
    {
        var verifier = Chance.Happens(.6) ? year.Inspector : year.Office;
        if (verifier.Account == problem.FedBackBy) verifier = year.Inspector;
        if (problem.SendBacks < 2 && Chance.Happens(.2 * (1.5 - Diligence(problem))))
        {
            year.Move(problem, verifier, now, new(Move.SendBack, Note: Chance.Of(Wording.SentBack)));
            year.Later(now, Chance.Between(3, 60), at => FeedBack(problem, at));
            return;
        }
        year.Move(problem, verifier, now, new(Move.Close));
        Watch(problem, now.AddSeconds(1));
    }

    private void Watch(Problem problem, DateTimeOffset now)
    {
        var system = Actor.System(problem.District);
        year.Move(problem, system, now, new(problem.WatchDays > 0 ? Move.Watch : Move.Archive));
        if (problem.WatchUntil is { } until) year.AtExactly(until.AddMinutes(1), at =>
        {
            if (problem.State == ProblemState.Watching) year.Move(problem, system, at, new(Move.Archive));
        });
    }
}
