using CoInnovation.Api.People;
using CoInnovation.Api.People.Passkeys;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.EventStore;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.People;

/// <summary>Whoever has an account is told by mail of what can open it from now on.</summary>
public sealed class telling_what_lets_somebody_in(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    [Fact]
    public async Task a_kind_of_browser_that_was_not_seen_before_is_told_once()
    {
        var address = PeopleHouse.NewAddress();
        await house.SignedInAsync(address);

        await SignInWithAsync(Firefox, address);
        var told = await ToldAsync(address, 1);
        await SignInWithAsync(Firefox, address);
        await house.SignedInAsync(address);
        await SignInWithAsync("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1", address);

        told.ShouldHaveSingleItem().ShouldContain("Firefox on Linux signed in to your account on");
        told[0].ShouldContain("/account");
        told[0].ShouldContain("If that was not you");
        (await ToldAsync(address, 2)).Select(text => text.Split(' ')[0]).ShouldBe(["Firefox", "Safari"]);
    }

    [Fact]
    public async Task a_passkey_that_was_added_is_told()
    {
        var address = PeopleHouse.NewAddress();
        var browser = await house.SignedInAsync(address);
        var (person, passkey) = ((await browser.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetGuid(), Guest.NewId());

        // What an authenticator says of it is another test's.
        var credential = new PasskeyCredential(passkey.ToByteArray(), [1, 2, 3], [], CanBeBackedUp: false, IsBackedUp: false);
        await house.Api.Services.GetRequiredService<CommandPipeline>().SendAsync<Person>(
            new StreamKey(Principal.DefaultTenant, person), new AddPasskey(Guest.NewId(), person, passkey, "Olga's <phone>", credential.Write()), Principal.Nobody with { PersonId = person },
            TestContext.Current.CancellationToken);

        (await ToldAsync(address, 1)).ShouldHaveSingleItem().ShouldContain("The passkey “Olga's <phone>” can sign in to your account since");
    }

    private async Task SignInWithAsync(string userAgent, string address)
    {
        var browser = house.Api.Guest();
        var code = await house.CodeAsync(browser, address);
        await browser.Scenario(_ => _.Post.Url("/session/code/redeem").Json(new { email = address, code }).WithRequestHeader("User-Agent", userAgent));
    }

    /// <summary>What was told beside codes, once there is so much.</summary>
    private async Task<IReadOnlyList<string>> ToldAsync(string address, int count)
    {
        IReadOnlyList<string> told = [];
        await Wait.UntilAsync(() => (told = [.. house.Mail.Mails.Where(mail => mail.To.Contains(address, StringComparer.OrdinalIgnoreCase)).Select(mail => mail.Text)
            .Where(text => text.Contains("If that was you", StringComparison.Ordinal))]).Count >= count);
        return told;
    }
}
