using System.Net.Mail;
using System.Net.Mime;
using Chuangcheng.Model;
using Chuangcheng.Model.Bulletins.Desk;
using Chuangcheng.Model.Documents;
using Chuangcheng.Model.Organisation;
using Chuangcheng.Server.Documents;
using Chuangcheng.Server.Organisation;
using Chuangcheng.Server.Plumbing;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Chuangcheng.Server.Bulletins;

/// <param name="Failure">Why it did not go out; null when it did.</param>
public sealed record MailLine(string Address, DateTimeOffset At, string? Failure);

/// <summary>
/// Sends an issue to the addresses of its series: into a folder as files (<c>Mail:Folder</c>) or by SMTP (<c>Mail:Host</c>, <c>Mail:Port</c>, <c>Mail:From</c>).
/// An address that has it is not sent it twice.
/// </summary>
internal sealed class MailIssue(IConfiguration configuration, Database database, Writer writer, PrintIssue print, TimeProvider clock)
{
    public static void Map(IEndpointRouteBuilder api) => api.MapPost("/bulletins/{id:guid}/mail", async (Guid id, HttpContext context, MailIssue mail) =>
        TypedResults.Ok(new { items = await mail.Send(id, context.Actor()) })).Needs(Right.EditBulletins).WithTags("Bulletins").ProducesProblem(404).ProducesProblem(409).ProducesProblem(503);

    /// <summary>A failed address is tried again by itself for so long after the issue came out.</summary>
    private static readonly TimeSpan TriedFor = TimeSpan.FromDays(3);

    private string? Folder => configuration["Mail:Folder"] is { Length: > 0 } folder ? folder : null;

    private string? Host => configuration["Mail:Host"] is { Length: > 0 } host ? host : null;

    public bool IsConfigured => Folder is not null || Host is not null;

    public async Task<IReadOnlyList<MailLine>> Send(Guid id, Actor actor)
    {
        var printed = await print.Of(id, actor);
        if (printed.Issue.District != actor.District || printed.Issue.State != IssueState.Issued) throw new Refused(DeskRefusals.NotIssued);
        if (!IsConfigured) throw new Refused(BulletinRefusals.NoMail);
        await SendToThoseWithout(printed);
        return await Lines(printed.Issue.No);
    }

    /// <summary>Every address tried, and what came of it.</summary>
    public async Task<IReadOnlyList<MailLine>> Lines(Guid id)
    {
        await using var ledger = database.Read();
        return await ledger.Issues.Where(issue => issue.Id == id).Select(issue => issue.No).FirstOrDefaultAsync() is > 0 and var no ? await Lines(no) : [];
    }

    /// <summary>Sends again what failed and came out in these days; says how many addresses are still without.</summary>
    public async Task<int> Retry()
    {
        if (!IsConfigured) return 0;
        var since = clock.Now() - TriedFor;
        List<Guid> failed;
        await using (var ledger = database.Read())
            failed = await ledger.Issues.Where(issue => issue.State == IssueState.Issued && issue.IssuedAt > since && ledger.IssueMails.Any(m => m.Issue == issue.No && m.Failure != null)).Select(issue => issue.Id).ToListAsync();
        foreach (var id in failed) await SendToThoseWithout(await print.AsIssued(id));
        await using var after = database.Read();
        return await after.IssueMails.CountAsync(m => m.Failure != null && after.Issues.Any(issue => issue.No == m.Issue && failed.Contains(issue.Id)));
    }

    private async Task<IReadOnlyList<MailLine>> Lines(int issue)
    {
        await using var ledger = database.Read();
        return [.. (await ledger.IssueMails.AsNoTracking().Where(m => m.Issue == issue).OrderBy(m => m.Address).ToListAsync()).Select(m => new MailLine(m.Address, m.At, m.Failure))];
    }

    private async Task SendToThoseWithout(PrintIssue.Printed printed)
    {
        await using var ledger = database.Read();
        var addresses = await ledger.BulletinSeries.Where(s => s.No == printed.Issue.Series).Select(s => s.Mail).FirstAsync();
        var sent = await ledger.IssueMails.Where(m => m.Issue == printed.Issue.No && m.Failure == null).Select(m => m.Address).ToListAsync();
        var docx = WordFile.Write(BulletinPaper.Of(printed.Bulletin, printed.Form));
        foreach (var address in addresses.Except(sent)) await Note(printed.Issue.No, address, await Try(printed, address, docx));
    }

    private async Task<string?> Try(PrintIssue.Printed printed, string address, byte[] docx)
    {
        try
        {
            using var message = new MailMessage(configuration["Mail:From"] is { Length: > 0 } from ? from : "chuangcheng@localhost", address)
            {
                Subject = $"{printed.Bulletin.Title} {Numbering.Issue(printed.Issue.Number ?? 0, printed.Issue.Total, printed.Issue.IsSpecial)}", Body = $"{printed.Bulletin.Issuer} {printed.Issue.Date:yyyy-MM-dd}",
            };
            message.Attachments.Add(new Attachment(new MemoryStream(docx), FormattableString.Invariant($"bulletin-{printed.Issue.Number}.docx"), WordFile.Type) { TransferEncoding = TransferEncoding.Base64 });
            using var client = Client();
            await client.SendMailAsync(message);
            return null;
        }
        catch (Exception exception) when (exception is SmtpException or FormatException or IOException or ArgumentException)
        {
            return exception is SmtpException smtp ? $"{(int)smtp.StatusCode} {smtp.StatusCode}" : exception.GetType().Name;
        }
    }

    private SmtpClient Client()
    {
        if (Folder is not { } folder) return new SmtpClient(Host!, int.TryParse(configuration["Mail:Port"], System.Globalization.CultureInfo.InvariantCulture, out var port) ? port : 25) { Timeout = 20_000 };
        Directory.CreateDirectory(folder);
        return new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = Path.GetFullPath(folder) };
    }

    private Task Note(int issue, string address, string? failure) => writer.Run(async ledger =>
    {
        if (await ledger.IssueMails.FirstOrDefaultAsync(m => m.Issue == issue && m.Address == address) is { } known) (known.At, known.Failure) = (clock.Now(), failure);
        else ledger.IssueMails.Add(new() { Issue = issue, Address = address, At = clock.Now(), Failure = failure });
    });
}
