using System.Net;
using System.Text.RegularExpressions;

namespace Chuangcheng.Server.Tests.Console;

public sealed partial class ConsolePages(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Theory]
    [InlineData("")]
    [InlineData("?drawer=open")]
    [InlineData("/ledger?state=inWork&unit=1&q=a&sort=-dueAt&source=patrol&period=2026-03")]
    [InlineData("/empty")]
    [InlineData("/problem")]
    [InlineData("/refused")]
    [InlineData("/todo")]
    [InlineData("/measures")]
    [InlineData("/measure")]
    [InlineData("/signIn")]
    [InlineData("/signInError")]
    public async Task EveryPageSpeaksBothLanguages(string path)
    {
        var chinese = await Read("/design" + path, "zh-CN");
        var english = await Read("/design" + path, "en");

        chinese.ShouldContain("lang=\"zh-CN\"");
        chinese.ShouldContain("\u521b\u57ce");
        english.ShouldContain("lang=\"en\"");
        Han().IsMatch(english.Replace("\u4e2d\u6587", "", StringComparison.Ordinal)).ShouldBeFalse();
    }

    [Fact]
    public async Task NothingIsLoadedFromElsewhereAndNoStyleOrScriptStandsInThePage()
    {
        var page = await Read("/design/problem", "zh-CN");

        Regex.Matches(page, "(?:src|href)=\"(?!/|#|tel:)[^\"]*\"").Select(match => match.Value).ShouldBeEmpty();
        page.ShouldNotContain(" style=");
        page.ShouldNotContain(" onclick=");
    }

    [Fact]
    public async Task APartOfAPageHasNoFrame()
    {
        var whole = await Read("/design/ledger", "zh-CN");
        var version = Regex.Match(whole, "data-version=\"([^\"]+)\"").Groups[1].Value;

        using var answer = await host.Get("/design/ledger", ("X-Partial", version));
        var part = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        answer.Headers.GetValues("X-Partial").ShouldBe([version]);
        part.ShouldContain("<main");
        part.ShouldContain("<title>");
        part.ShouldNotContain("<html");
    }

    [Fact]
    public async Task APartOfAnotherVersionIsAnsweredWhole()
    {
        using var answer = await host.Get("/design/ledger", ("X-Partial", "old"));

        answer.Headers.Contains("X-Partial").ShouldBeFalse();
    }

    [Fact]
    public async Task StylesAreKeptForEverUnderTheirOwnHashOnly()
    {
        var address = Regex.Match(await Read("/design", "zh-CN"), "/assets/[0-9a-f]+/app.css").Value;

        using var current = await host.Get(address, ("Accept-Encoding", "br"));
        using var old = await host.Get("/assets/0/app.css");

        current.Headers.CacheControl!.ToString().ShouldContain("immutable");
        current.Content.Headers.ContentEncoding.ShouldBe(["br"]);
        old.Headers.CacheControl!.NoCache.ShouldBeTrue();
        using var again = await host.Get(address, ("Accept-Encoding", "br"), ("If-None-Match", current.Headers.ETag!.ToString()));
        again.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "not found")]
    [InlineData("/fails", HttpStatusCode.InternalServerError, "went wrong")]
    public async Task AFailureIsAPageInTheReadersLanguage(string path, HttpStatusCode status, string words)
    {
        using var answer = await host.Get(path, ("Accept-Language", "en"));

        answer.StatusCode.ShouldBe(status);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(words);
    }

    [Theory]
    [InlineData("/problems?q=a", "/problems?q=a")]
    [InlineData("https://elsewhere.example/", "/")]
    [InlineData("//elsewhere.example/", "/")]
    [InlineData("/\\elsewhere.example/", "/")]
    [InlineData("/display?lang=en", "/")]
    public async Task ChoosingALanguageLeadsBackInsideTheSite(string back, string to)
    {
        using var answer = await host.Get($"/display?lang=en&size=large&back={Uri.EscapeDataString(back)}");

        answer.Headers.Location!.OriginalString.ShouldBe(to);
        answer.Headers.GetValues("Set-Cookie").Count().ShouldBe(2);
    }

    private async Task<string> Read(string path, string language)
    {
        using var answer = await host.Get(path, ("Accept-Language", language));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex(@"[\u4e00-\u9fff]")]
    private static partial Regex Han();
}
