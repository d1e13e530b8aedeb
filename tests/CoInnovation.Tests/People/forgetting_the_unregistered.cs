using CoInnovation.Api.Organizations;
using CoInnovation.Api.People;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.EventStore.Sealing;
using CoInnovation.EventStore.Walls;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>An address that was invited and that nobody registers is forgotten, some time after the invitation has ended.</summary>
public sealed class forgetting_the_unregistered(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private static readonly TimeSpan Kept = InviteMember.Lifetime + Invitees.KeptAfter;

    private readonly HandSetTime _time = SetToNow();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    [Fact]
    public async Task its_key_is_destroyed_and_whoever_comes_later_begins_anew()
    {
        var company = await Company.FoundAsync(house, "Forgetful");
        var (address, invited) = (PeopleHouse.NewAddress(), Guest.NewId());
        await company.InviteAsync(address, invitationId: invited);
        var person = (await Database.TextsAsync($"SELECT data->>'personId' FROM events.mt_events WHERE data->>'invitationId' = '{invited}'")).Single();
        var (row, key) = ($"SELECT 'there' FROM people.people WHERE id = '{person}'", $"SELECT 'there' FROM keys.owners WHERE owner_id = '{person}' AND wrapped_key IS NOT NULL");

        _time.Advance(Kept - TimeSpan.FromHours(1));
        await SweepAsync();
        (await Database.TextsAsync(row)).ShouldBe(["there"]);
        (await Database.TextsAsync(key)).ShouldBe(["there"]);

        _time.Advance(TimeSpan.FromHours(2));
        await SweepAsync();
        (await Database.TextsAsync(row)).ShouldBeEmpty();
        (await Database.TextsAsync(key)).ShouldBeEmpty();
        (await Database.TextsAsync("SELECT id::text FROM people.to_forget")).ShouldBeEmpty();

        // The organization's list stays whole, and the address begins anew: invited once more, and with an account of its own.
        (await company.AsSeenByAsync(company.Owner)).At("members").GetArrayLength().ShouldBe(1);
        var secret = await company.InviteAsync(address);
        var browser = await house.SignedInAsync(address);
        (await browser.SendAsync("acceptMemberInvitation", new { secret }, Company.Shown)).At("organization", "viewerRole").GetString().ShouldBe("MEMBER");
        (await browser.AskAsync("{ viewer { person { id } } }")).At("viewer", "person", "id").GetString().ShouldNotBe(person);
    }

    [Fact]
    public async Task whoever_has_registered_stays_and_whoever_is_invited_again_is_kept_longer()
    {
        var company = await Company.FoundAsync(house, "Mindful");
        var (registered, again) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        await company.InviteAsync(registered);
        var browser = await house.SignedInAsync(registered);
        var relationshipId = Guest.NewId();
        await company.InviteAsync(again);
        await company.Owner.SendAsync("proposeRelationship", new { relationshipId, organizationId = company.Id, invitationId = Guest.NewId(), email = again }, "relationshipId");

        // The second invitation ends ten days later.
        await Database.TextsAsync("UPDATE people.people SET kept_until = kept_until + interval '10 days' WHERE registered_at IS NULL RETURNING 'later'");
        _time.Advance(Kept + TimeSpan.FromHours(1));
        await SweepAsync();

        (await browser.AskAsync("{ viewer { person { email } } }")).At("viewer", "person", "email").GetString().ShouldBe(registered);
        (await company.AsSeenByAsync(company.Owner)).At("invitations").ToString().ShouldContain(again);
    }

    [Fact]
    public async Task what_was_left_undone_is_done_by_the_next_sweep()
    {
        var (id, keyring) = (Guest.NewId(), house.Api.Services.GetRequiredService<Keyring>());
        await keyring.RegisterOwnerAsync("default", id, id, Stop);
        await Database.TextsAsync($"INSERT INTO people.to_forget (tenant, id) VALUES ('default', '{id}') RETURNING 'noted'");

        await SweepAsync();

        (await Database.TextsAsync($"SELECT 'there' FROM keys.owners WHERE owner_id = '{id}' AND wrapped_key IS NOT NULL")).ShouldBeEmpty();
        (await Database.TextsAsync("SELECT id::text FROM people.to_forget")).ShouldBeEmpty();
    }

    private static HandSetTime SetToNow()
    {
        var time = new HandSetTime();
        time.Advance(TimeProvider.System.GetUtcNow() - time.GetUtcNow());
        return time;
    }

    private async Task SweepAsync()
    {
        var services = house.Api.Services;
        using var sweep = new UnregisteredSweep(
            new PersonIndex(services.GetRequiredService<TenantDatabase>(), services.GetRequiredService<ProjectorDatabase>(), services.GetRequiredService<SignInHashes>(), _time), services.GetRequiredService<Keyring>(), _time, NullLogger<UnregisteredSweep>.Instance);
        await sweep.SweepAsync(Stop);
    }
}
