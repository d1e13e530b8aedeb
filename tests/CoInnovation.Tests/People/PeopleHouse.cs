using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.Configuration;

namespace CoInnovation.Tests.People;

/// <summary>The whole Api beside a real mail server; a class fixture.</summary>
public sealed partial class PeopleHouse(PostgresFixture postgres) : IAsyncLifetime
{
    private static int _people;

    internal SmtpServer Mail { get; } = new();

    public TestApi Api { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Api = await TestApi.OnAsync(
        await postgres.CreateDatabaseAsync(), builder => builder.Configuration.AddInMemoryCollection(Mail.Settings));

    public async ValueTask DisposeAsync()
    {
        await Api.DisposeAsync();
        await Mail.DisposeAsync();
    }

    /// <summary>An address that nobody has used before.</summary>
    public static string NewAddress() => $"person{Interlocked.Increment(ref _people)}@example.com";

    /// <summary>Asks for a code as the page does, and reads it in the mailbox.</summary>
    public async Task<string> CodeAsync(Guest browser, string address)
    {
        var mailbox = address.Trim().ToLowerInvariant();
        var before = Mail.CodesTo(mailbox).Count;
        await browser.Scenario(_ =>
        {
            _.Post.Url("/session/code").Json(new { email = address });
            _.StatusCodeShouldBe(HttpStatusCode.Accepted);
        });
        return CodeIn(await Mail.CodeToAsync(mailbox, before));
    }

    /// <summary>Signs in with a code from the mailbox; true if the account is new.</summary>
    public async Task<bool> SignInAsync(Guest browser, string address)
    {
        var code = await CodeAsync(browser, address);
        var answer = await browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code, timeZone = "Europe/Berlin" }));
        return JsonDocument.Parse(answer).RootElement.At("isNew").GetBoolean();
    }

    /// <summary>A browser that has just signed in.</summary>
    public async Task<Guest> SignedInAsync(string address)
    {
        var browser = Api.Guest();
        await SignInAsync(browser, address);
        return browser;
    }

    internal static string CodeIn(TakenMail mail) => CodeIn(mail.Text);

    internal static string CodeIn(string text) => Code().Match(text).Value.Replace(" ", "", StringComparison.Ordinal);

    [GeneratedRegex("[0-9]{4} [0-9]{4}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
