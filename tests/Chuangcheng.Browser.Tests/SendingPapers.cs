using Microsoft.Playwright;

namespace Chuangcheng.Browser.Tests;

/// <summary>An image goes in with its source, a letter comes out as a file.</summary>
[Collection(nameof(Console))]
public sealed class SendingPapers(Console console)
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task AnImageIsSentWithItsSource(string language)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"image-{language}", async () =>
        {
            await office.GotoAsync("/submission");
            if (await office.Locator("table.board").CountAsync() == 0)
            {
                await office.FillAsync("#name", "2026");
                await office.FillAsync("#month", "2026-06");
                await office.ClickAsync("form[action='/submission'] button[type=submit]");
            }
            await office.ClickAsync("table.board tbody .what a >> nth=0");
            await Assertions.Expect(office.Locator("#materials")).ToBeVisibleAsync();
            var form = office.Locator("#materials > details:last-child");
            if (await form.GetAttributeAsync("open") is null) await form.Locator("> summary").ClickAsync();
            var title = $"整改后实景 {language}";
            await office.SelectOptionAsync("#kind-new", "picture");
            await office.FillAsync("#title-new", title);
            await office.FillAsync("#source-new", "区融媒体中心");
            await office.FillAsync("#dated-new", "2026-05-08");
            await office.SetInputFilesAsync("#image-new", new FilePayload { Name = "after.png", MimeType = "image/png", Buffer = Png });
            await form.Locator("button.primary").ClickAsync();
            var kept = office.Locator("#materials > details", new() { HasText = title }).First;
            await kept.Locator("> summary").ClickAsync();
            await Assertions.Expect(kept.Locator("img.thumb")).ToBeVisibleAsync();
            await Assertions.Expect(kept.Locator("input[name=source]")).ToHaveValueAsync("区融媒体中心");
        });
    }

    /// <summary>One grey point.</summary>
    private static byte[] Png => Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en-US")]
    public async Task ALetterAboutWhatIsOverdueComesAsAFile(string language)
    {
        var office = await console.Window("office", language);
        await Console.Watched(office, $"letter-{language}", async () =>
        {
            await office.GotoAsync("/problems?overdue=true");
            await office.ClickAsync("a[href='/problems/supervision']");
            await office.FillAsync("#number", "云创办函〔2026〕12号");
            var letter = await office.RunAndWaitForDownloadAsync(() => office.ClickAsync("form[data-whole] button.primary"));
            letter.SuggestedFilename.ShouldEndWith(".docx");
        });
    }
}
