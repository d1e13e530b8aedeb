using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.People;

/// <summary>Whoever lost their mailbox signs in by a code that they had printed.</summary>
public sealed class recovering_an_account(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Shown = "codes person { recoveryCodes { left } }";

    [Fact]
    public async Task each_code_signs_in_once_and_new_ones_end_the_old()
    {
        var (address, other) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        var (owner, stranger) = (await house.SignedInAsync(address), await house.SignedInAsync(other));
        (await owner.AskAsync("{ viewer { person { recoveryCodes { left } } } }")).At("viewer", "person", "recoveryCodes").ValueKind.ShouldBe(JsonValueKind.Null);
        var input = new { commandId = Guest.NewId() };
        var made = await owner.SendAsync("makeRecoveryCodes", input, Shown);
        var codes = CodesIn(made);
        codes.Distinct().Count().ShouldBe(10);
        codes.ShouldAllBe(code => code.Length == 19);
        made.At("person", "recoveryCodes", "left").GetInt32().ShouldBe(10);

        // A lost answer is given again, to its sender alone.
        CodesIn(await owner.SendAsync("makeRecoveryCodes", input, Shown)).ShouldBe(codes);
        CodesIn(await stranger.SendAsync("makeRecoveryCodes", new { }, Shown)).Intersect(codes).ShouldBeEmpty();

        var browser = house.Api.Guest();
        await SignInAsync(browser, address, $" {codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal)} ");
        (await browser.AskAsync("{ viewer { person { email recoveryCodes { left } } } }")).At("viewer", "person").ToString()
            .ShouldBe($$$"""{"email":"{{{address}}}","recoveryCodes":{"left":9}}""");
        (await RecoverAsync(address, codes[0])).ShouldBe(HttpStatusCode.BadRequest);
        (await RecoverAsync(other, codes[1])).ShouldBe(HttpStatusCode.BadRequest);

        var next = CodesIn(await owner.SendAsync("makeRecoveryCodes", new { }, Shown));
        (await RecoverAsync(address, codes[1])).ShouldBe(HttpStatusCode.BadRequest);
        (await RecoverAsync(address, next[9])).ShouldBe(HttpStatusCode.NoContent);
        await Wait.UntilAsync(() => house.Mail.Mails.Count(mail => mail.To.Contains(address) && mail.Text.Contains("recovery code", StringComparison.OrdinalIgnoreCase)) >= 4);
    }

    [Fact]
    public async Task of_many_at_once_one_gets_in_and_no_answer_tells_who_is_known()
    {
        var address = PeopleHouse.NewAddress();
        var owner = await house.SignedInAsync(address);
        var codes = CodesIn(await owner.SendAsync("makeRecoveryCodes", new { }, Shown));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RecoverAsync(address, codes[3])));

        answers.Count(answer => answer == HttpStatusCode.NoContent).ShouldBe(1);
        var known = await TextAsync(address, "0000-0000-0000-0000");
        known.ShouldContain("RECOVERY_REFUSED");
        (await TextAsync(PeopleHouse.NewAddress(), "0000-0000-0000-0000")).ShouldBe(known);
        (await TextAsync(PeopleHouse.NewAddress(), codes[4])).ShouldBe(known);
    }

    [Fact]
    public async Task the_codes_stand_in_no_table()
    {
        var owner = await house.SignedInAsync(PeopleHouse.NewAddress());
        var codes = CodesIn(await owner.SendAsync("makeRecoveryCodes", new { }, Shown));
        var database = house.Api.Services.GetRequiredService<Database>().Owner;

        foreach (var table in (string[])["events.mt_events", "events.commands", "people.people", "access.sessions"])
        {
            var rows = string.Join('\n', await database.TextsAsync($"SELECT t::text FROM {table} t"));
            codes.Where(code => rows.Contains(code, StringComparison.OrdinalIgnoreCase) || rows.Contains(code.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty(table);
        }
    }

    private static IReadOnlyList<string> CodesIn(JsonElement payload) => [.. payload.At("codes").EnumerateArray().Select(code => code.GetString()!)];

    private static Task<string> SignInAsync(Guest browser, string email, string code) => browser.Scenario(_ =>
    {
        _.Post.Url("/session/recovery").Json(new { email, code });
        _.StatusCodeShouldBe(HttpStatusCode.NoContent);
    });

    /// <summary>From a browser that has never been here.</summary>
    private async Task<HttpStatusCode> RecoverAsync(string email, string code)
    {
        using var client = house.Api.Server.CreateClient();
        using var answer = await client.PostAsJsonAsync("/session/recovery", new { email, code }, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private async Task<string> TextAsync(string email, string code) => await house.Api.Guest().Scenario(_ =>
    {
        _.Post.Url("/session/recovery").Json(new { email, code });
        _.StatusCodeShouldBe(HttpStatusCode.BadRequest);
    });
}
