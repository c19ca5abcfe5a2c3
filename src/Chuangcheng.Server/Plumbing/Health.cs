using System.Globalization;
using System.Text;
using Chuangcheng.Server.Happenings;
using Chuangcheng.Server.Measures;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Plumbing;

/// <summary>Whether it lives, whether it is ready, and a few figures for a monitor.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var open = app.MapGroup("").AllowAnonymous().ExcludeFromDescription();
        open.MapGet("/health/live", () => TypedResults.Text("live"));
        open.MapGet("/health/ready", Ready);
        open.MapGet("/metrics", Metrics);
    }

    /// <summary>503 until what was left over at the start is followed up, and while the database does not answer. Work under way keeps no server from more.</summary>
    private static async Task<IResult> Ready(Pump pump, Database database, CancellationToken cancel)
    {
        if (!pump.HasCaughtUp) return Results.Text("following up", statusCode: StatusCodes.Status503ServiceUnavailable);
        try
        {
            await using var ledger = database.Read();
            await ledger.Settings.AnyAsync(cancel);
            return Results.Text("ready");
        }
        catch (Exception exception) when (exception is System.Data.Common.DbException or InvalidOperationException or TimeoutException)
        {
            return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>In the text form Prometheus reads.</summary>
    private static async Task<IResult> Metrics(Database database, ColumnFeed columns)
    {
        await using var ledger = database.Read();
        var text = new StringBuilder();
        void Gauge(string name, string help, long value) =>
            text.Append(CultureInfo.InvariantCulture, $"# HELP chuangcheng_{name} {help}\n# TYPE chuangcheng_{name} gauge\nchuangcheng_{name} {value}\n");
        Gauge("problems", "Problems in the columns.", columns.Columns.ProblemCount);
        Gauge("checks", "Checks in the columns.", columns.Columns.CheckCount);
        Gauge("happenings_pending", "Happenings not yet followed up.", await ledger.Happenings.CountAsync(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Pending));
        Gauge("happenings_parked", "Happenings that wait for a person.", await ledger.Happenings.CountAsync(h => h.FollowUp != FollowUp.Done && h.FollowUp == FollowUp.Parked));
        Gauge("happenings_unsealed", "Happenings not yet in the chain.", await ledger.Happenings.CountAsync(h => h.SealNo == null));
        Gauge("memory_bytes", "Working set.", Environment.WorkingSet);
        return TypedResults.Text(text.ToString(), "text/plain; version=0.0.4");
    }
}
