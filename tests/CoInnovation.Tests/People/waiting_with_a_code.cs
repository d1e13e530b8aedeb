using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Mail;
using CoInnovation.Api.Platform.Settings;
using CoInnovation.EventStore.Schema;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Platform.Mail;
using CoInnovation.Tests.Support;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>By a clock that the test sets.</summary>
public sealed class waiting_with_a_code(PostgresDatabase database) : IClassFixture<PostgresDatabase>, IAsyncLifetime
{
    private TestOutbox _outbox = null!;
    private SignInCodes _codes = null!;

    private static CancellationToken Canceled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _outbox = await TestOutbox.OpenAsync(database);
        await SchemaMigrations.ApplyAsync(_outbox.Source, typeof(SignInCodes).Assembly, "People.Schema", "people", Canceled);
        _codes = new SignInCodes(
            new TenantDatabase(_outbox.Source), new ProjectorDatabase(_outbox.Source), new SignInHashes(new ServerKey(new byte[32])), _outbox.Outbox, _outbox.Time);
    }

    public ValueTask DisposeAsync() => _outbox.DisposeAsync();

    [Theory]
    [InlineData(599, true)]
    [InlineData(600, false)]
    public async Task it_works_for_ten_minutes(int seconds, bool works)
    {
        var mine = NewRequest();
        var code = await SendAsync(mine);

        _outbox.Time.Advance(TimeSpan.FromSeconds(seconds));

        (await _codes.RedeemAsync(mine, code, Canceled)).HasValue.ShouldBe(works);
    }

    [Fact]
    public async Task it_is_good_in_its_own_workspace_for_its_own_address_and_in_its_own_browser_alone()
    {
        var (mine, other) = (NewRequest(), NewRequest());
        var code = await SendAsync(mine);
        await SendAsync(other);
        await SendAsync(mine with { Secret = "another browser's" });

        (await _codes.RedeemAsync(mine with { Tenant = "another" }, code, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(other, code, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine with { Secret = "another browser's" }, code, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine with { Secret = "" }, code, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldNotBeNull();
    }

    [Fact]
    public async Task after_a_while_an_address_gets_codes_again()
    {
        var mine = NewRequest();
        for (var sent = 0; sent < SignInCodes.MostCodes; sent++)
        {
            await SendAsync(mine);
        }

        (await _codes.SendAsync(mine, "Firefox on Linux", Canceled)).ShouldBe(SignInCodes.Window);
        _outbox.Time.Advance(SignInCodes.Window - TimeSpan.FromSeconds(1));
        (await _codes.SendAsync(mine, "Firefox on Linux", Canceled)).ShouldBe(TimeSpan.FromSeconds(1));
        _outbox.Time.Advance(TimeSpan.FromSeconds(1));
        (await _codes.SendAsync(mine, "Firefox on Linux", Canceled)).ShouldBeNull();
    }

    [Fact]
    public async Task a_refused_code_leaves_the_one_before_as_it_is()
    {
        var mine = NewRequest();
        var code = "";
        for (var sent = 0; sent < SignInCodes.MostCodes; sent++)
        {
            code = await SendAsync(mine);
        }

        (await _codes.SendAsync(mine, "Firefox on Linux", Canceled)).ShouldNotBeNull();

        (await _outbox.Outbox.ClaimAsync(Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldNotBeNull();
    }

    [Fact]
    public async Task what_nobody_can_redeem_is_forgotten()
    {
        await SendAsync(NewRequest());
        // Neighbors' codes, asked for later by clocks of their own, may stand beside it.
        var upToIt = $"SELECT 'code' FROM people.sign_in_codes WHERE expires_at <= '{_outbox.Time.GetUtcNow() + SignInCodes.Lifetime:O}' UNION ALL SELECT 'mail' FROM people.sign_in_mails WHERE window_began <= '{_outbox.Time.GetUtcNow():O}'";
        (await _outbox.Source.TextsAsync(upToIt)).Distinct().ShouldBe(["code", "mail"]);
        _outbox.Time.Advance(SignInCodes.Lifetime + SignInCodes.Window + TimeSpan.FromSeconds(1));

        await _codes.SweepAsync(Canceled);

        (await _outbox.Source.TextsAsync(upToIt)).ShouldBeEmpty();
    }

    [Fact]
    public async Task whoever_redeemed_it_may_again_for_a_minute_and_with_nothing_else()
    {
        var mine = NewRequest();
        var code = await SendAsync(mine);
        _outbox.Time.Advance(SignInCodes.Lifetime - TimeSpan.FromSeconds(1));
        var id = (await _codes.RedeemAsync(mine, code, Canceled)).ShouldNotBeNull();

        _outbox.Time.Advance(SignInCodes.Again - TimeSpan.FromSeconds(1));
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldBe(id);
        (await _codes.RedeemAsync(mine, Wrong(code), Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine with { Secret = "another browser's" }, code, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldBe(id);
        _outbox.Time.Advance(TimeSpan.FromSeconds(1));
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldBeNull();
    }

    [Fact]
    public async Task a_stranger_who_asks_and_guesses_for_the_same_address_takes_nothing_away()
    {
        var mine = NewRequest();
        var theirs = mine with { Secret = "a stranger's" };
        var code = await SendAsync(mine);

        await SendAsync(theirs);
        var second = await SendAsync(theirs);
        for (var miss = 0; miss < SignInCodes.MostMisses; miss++)
        {
            (await _codes.RedeemAsync(theirs, Wrong(second), Canceled)).ShouldBeNull();
        }

        (await _codes.BlockedForAsync(theirs, Canceled)).ShouldNotBeNull();
        (await _codes.BlockedForAsync(mine, Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(mine, code, Canceled)).ShouldNotBeNull();
    }

    [Fact]
    public async Task the_mail_of_a_code_that_was_replaced_does_not_leave_any_more()
    {
        var mine = NewRequest();
        var theirs = mine with { Secret = "a stranger's" };
        foreach (var request in (SignInRequest[])[mine, theirs, mine])
        {
            (await _codes.SendAsync(request, "Firefox on Linux", Canceled)).ShouldBeNull();

            // Of mails of one moment it is left open which leaves first.
            _outbox.Time.Advance(TimeSpan.FromSeconds(1));
        }

        var (one, other) = (await TakeAsync(), await TakeAsync());

        (await _outbox.Outbox.ClaimAsync(Canceled)).ShouldBeNull();
        (await _codes.RedeemAsync(theirs, one, Canceled)).ShouldNotBeNull();
        (await _codes.RedeemAsync(mine, other, Canceled)).ShouldNotBeNull();
    }

    private static SignInRequest NewRequest() => new("default", PeopleHouse.NewAddress(), "a browser's");

    private static string Wrong(string code) => $"{(code[0] == '1' ? '2' : '1')}{code[1..]}";

    /// <summary>Asks for a code and takes its mail out of the outbox.</summary>
    private async Task<string> SendAsync(SignInRequest request)
    {
        (await _codes.SendAsync(request, "Firefox on Linux", Canceled)).ShouldBeNull();
        return await TakeAsync(request.Address);
    }

    private async Task<string> TakeAsync(string? address = null)
    {
        var mail = (await _outbox.Outbox.ClaimAsync(Canceled)).ShouldNotBeNull();
        await _outbox.Outbox.RemoveAsync(mail, Canceled);
        mail.Message!.To.ShouldBe(address ?? mail.Message.To);
        mail.Message.Text.ShouldContain("(Firefox on Linux)");
        return PeopleHouse.CodeIn(mail.Message.Text);
    }
}
