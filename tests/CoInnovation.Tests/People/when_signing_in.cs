using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>By codes that come in real mail.</summary>
public sealed class when_signing_in(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Who = "{ viewer { signInByMail person { name email language timeZone sessions { device isCurrent } } } }";

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_new_address_becomes_an_account_and_a_known_one_the_same_again()
    {
        var address = PeopleHouse.NewAddress();
        var (first, second) = (house.Api.Guest(), house.Api.Guest());

        (await house.SignInAsync(first, $" {address.ToUpperInvariant()} ")).ShouldBeTrue();
        (await house.SignInAsync(second, address)).ShouldBeFalse();

        (await second.AskAsync(Who)).At("viewer").ToString().ShouldBe(
            $$$"""{"signInByMail":true,"person":{"name":null,"email":"{{{address}}}","language":"EN","timeZone":"Europe/Berlin","sessions":[{"device":"A program","isCurrent":true},{"device":"A program","isCurrent":false}]}}""");
        (await house.Api.Guest().AskAsync(Who)).At("viewer", "person").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task the_mail_says_the_code_in_text_and_html_and_holds_no_link()
    {
        var address = PeopleHouse.NewAddress();

        var code = await house.CodeAsync(house.Api.Guest(), address);

        var mail = (await house.Mail.ToAsync(address))[0];
        code.Length.ShouldBe(8);
        mail.Message.From.ToString().ShouldBe("\"CoInnovation\" <no-reply@coinnovation.test>");
        mail.Message.Subject.ShouldBe("Your sign-in code for CoInnovation");
        mail.Html.ShouldContain($"{code[..4]}&nbsp;{code[4..]}");
        (mail.Text + mail.Html).ShouldNotContain("http");
        (mail.Message.Subject ?? "").ShouldNotContain(code[..4]);
    }

    [Fact]
    public async Task a_code_works_once_and_not_after_the_next_was_asked_for()
    {
        var (address, browser) = (PeopleHouse.NewAddress(), house.Api.Guest());
        var earlier = await house.CodeAsync(browser, address);
        var code = await house.CodeAsync(browser, address);

        if (earlier != code)
        {
            (await RedeemAsync(address, earlier, browser)).Code.ShouldBe("CODE_WRONG");
        }

        (await RedeemAsync(address, code, house.Api.Guest())).Code.ShouldBe("CODE_WRONG");
        (await RedeemAsync(address, $"{code[..4]}-{code[4..]}", browser)).Status.ShouldBe(HttpStatusCode.OK);
        (await RedeemAsync(address, code, house.Api.Guest())).Code.ShouldBe("CODE_WRONG");
    }

    [Fact]
    public async Task whoever_did_not_hear_the_answer_is_given_the_same_session_again()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Bad reception");
        var (address, browser) = (PeopleHouse.NewAddress(), workshop.Customer);
        var code = await house.CodeAsync(browser, address);

        // The jar of the browser takes neither answer: it comes with what it had.
        var answers = ((string?[])[(await RedeemAsync(address, code, browser)).Cookie, (await RedeemAsync(address, code, browser)).Cookie]).Distinct().ToList();

        answers.ShouldHaveSingleItem().ShouldNotBeNull().ShouldStartWith("coinnovation=");
        await browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code }));
        (await browser.AskAsync("{ viewer { seats { participantId } person { sessions { isCurrent } } } }")).At("viewer").ToString().ShouldBe(
            $$$"""{"seats":[{"participantId":"{{{browser.ParticipantId}}}"}],"person":{"sessions":[{"isCurrent":true}]}}""");
    }

    [Fact]
    public async Task whoever_hangs_up_is_signed_in_all_the_same()
    {
        var (address, browser) = (PeopleHouse.NewAddress(), house.Api.Guest());
        var code = await house.CodeAsync(browser, address);
        var services = house.Api.Services;
        var http = new DefaultHttpContext { RequestServices = services, RequestAborted = new CancellationToken(canceled: true) };
        (http.Request.Scheme, http.Request.Headers.Cookie) = ("http", browser.Cookies);
        var request = SignInRequest.Of(http, Principal.DefaultTenant, address);
        var codeId = (await services.GetRequiredService<SignInCodes>().RedeemAsync(request, code, Canceled)).ShouldNotBeNull();

        (await services.GetRequiredService<SigningIn>().InAsync(http, Principal.Nobody, Principal.DefaultTenant, address, codeId, language: null, timeZone: null)).ShouldBeTrue();

        await browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code }));
        (await browser.AskAsync(Who)).At("viewer", "person", "sessions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task browsers_that_register_one_address_at_the_same_moment_become_one_person()
    {
        var address = PeopleHouse.NewAddress();
        var browsers = Enumerable.Range(0, 5).Select(_ => house.Api.Guest()).ToList();
        List<string> codes = [];
        foreach (var browser in browsers)
        {
            codes.Add(await house.CodeAsync(browser, address));
        }

        var registered = await RegistrationsAsync();
        await Task.WhenAll(browsers.Select((browser, number) => browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code = codes[number] }))));

        (await RegistrationsAsync()).ShouldBe(registered + 1);
        foreach (var browser in browsers)
        {
            (await browser.AskAsync(Who)).At("viewer", "person", "sessions").GetArrayLength().ShouldBe(5);
        }
    }

    [Fact]
    public async Task five_wrong_codes_void_the_right_one_until_a_new_one_is_asked_for()
    {
        var (address, browser) = (PeopleHouse.NewAddress(), house.Api.Guest());
        var code = await house.CodeAsync(browser, address);
        var wrong = code[0] == '1' ? $"2{code[1..]}" : $"1{code[1..]}";
        for (var miss = 0; miss < 4; miss++)
        {
            (await RedeemAsync(address, wrong, browser)).Code.ShouldBe("CODE_WRONG");
        }

        (await RedeemAsync(address, wrong, browser)).Code.ShouldBe("TOO_MANY_TRIES");
        var blocked = await RedeemAsync(address, code, browser);

        (blocked.Status, blocked.Code).ShouldBe((HttpStatusCode.TooManyRequests, "TOO_MANY_TRIES"));
        blocked.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(10));
        (await RedeemAsync(address, await house.CodeAsync(browser, address), browser)).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task an_address_gets_five_codes_in_a_while_and_then_is_told_when_to_come_again()
    {
        var (address, browser) = (PeopleHouse.NewAddress(), house.Api.Guest());
        for (var code = 0; code < 5; code++)
        {
            await house.CodeAsync(browser, address);
        }

        var refused = await PostAsync("/session/code", new { email = address });

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.TooManyRequests, "TOO_MANY_TRIES"));
        refused.RetryAfter.ShouldNotBeNull().ShouldBeInRange(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(15));
    }

    [Fact]
    public async Task whether_an_address_is_known_shows_nowhere()
    {
        var (known, unknown) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        await house.SignedInAsync(known);

        (await PostAsync("/session/code", new { email = known })).Body.ShouldBe((await PostAsync("/session/code", new { email = unknown })).Body);
        (await RedeemAsync(known, "x")).Body.ShouldBe((await RedeemAsync(unknown, "x")).Body);
        (await RedeemAsync(PeopleHouse.NewAddress(), "12345678")).Body.ShouldBe((await RedeemAsync(known, "x")).Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a b@example.com")]
    [InlineData("a@example.com\r\nBcc: b@example.com")]
    [InlineData("Name <a@example.com>")]
    [InlineData("a@example.com, b@example.com")]
    [InlineData("ı@example.com")]
    [InlineData("\"a\"@example.com")]
    public async Task what_is_no_address_is_refused(string typed)
    {
        var refused = await PostAsync("/session/code", new { email = typed });

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.BadRequest, "EMAIL_INVALID"));
    }

    [Fact]
    public async Task nothing_stored_tells_an_address_or_a_code_in_clear()
    {
        var address = PeopleHouse.NewAddress();
        var browser = await house.SignedInAsync(address);
        await browser.SendAsync("renamePerson", new { name = "Petronella" }, "person { name }");
        house.Mail.Refuse = line => line.StartsWith("MAIL", StringComparison.Ordinal) ? "451 Later" : null;
        string stored;
        try
        {
            await browser.Scenario(_ =>
            {
                _.Post.Url("/session/code").Json(new { email = address });
                _.StatusCodeShouldBe(HttpStatusCode.Accepted);
            });
            stored = await StoredAsync();
        }
        finally
        {
            house.Mail.Refuse = null;
        }

        stored.ShouldContain("person_registered");
        stored.ShouldNotContain(address);
        stored.ShouldNotContain("Petronella");
        stored.ShouldNotContain(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(address)));

        // The refused mail was kept, and arrives.
        await house.Mail.ToAsync(address, 2);
        await Wait.UntilAsync(async () => (await Database.TextsAsync("SELECT id::text FROM mail.outbox")).Count == 0);
    }

    private async Task<string> StoredAsync()
    {
        var texts = new List<string>();
        foreach (var table in (string[])["events.mt_events", "events.commands", "people.people", "people.sign_in_codes", "people.sign_in_mails", "access.sessions", "mail.outbox"])
        {
            texts.AddRange(await Database.TextsAsync($"SELECT coalesce(string_agg(rows::text, ' '), '') FROM {table} rows"));
        }

        return string.Join(' ', texts);
    }

    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    private async Task<int> RegistrationsAsync() =>
        (await Database.TextsAsync("SELECT id::text FROM events.mt_events WHERE type = 'person_registered'")).Count;

    private Task<Answer> RedeemAsync(string email, string code, Guest? browser = null) => PostAsync("/session/code/redeem", new { email, code }, browser);

    /// <summary>Posts with what the browser holds, which does not take the answer.</summary>
    private async Task<Answer> PostAsync(string url, object body, Guest? browser = null)
    {
        using var client = house.Api.Server.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        if (browser is { Cookies: { Length: > 0 } cookies })
        {
            client.DefaultRequestHeaders.Add("Cookie", cookies);
        }

        using var response = await client.PostAsJsonAsync(new Uri(url, UriKind.Relative), body, Canceled);
        var text = await response.Content.ReadAsStringAsync(Canceled);
        return new Answer(
            response.StatusCode,
            JsonDocument.Parse(text).RootElement.TryGetProperty("code", out var code) ? code.GetString() : null,
            response.Headers.RetryAfter?.Delta,
            text,
            response.Headers.TryGetValues("Set-Cookie", out var set) ? string.Join('|', set) : null);
    }

    private sealed record Answer(HttpStatusCode Status, string? Code, TimeSpan? RetryAfter, string Body, string? Cookie);
}
