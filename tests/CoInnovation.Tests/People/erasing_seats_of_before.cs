using System.Text.Json;
using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Api.Platform.Sessions;
using CoInnovation.EventStore;
using CoInnovation.EventStore.Daemon;
using CoInnovation.EventStore.Schema;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Erasure;
using CoInnovation.Tests.Organizations;
using CoInnovation.Tests.Platform.SecondWall;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>Whoever has no right to a seat any more still takes along and erases what they wrote from it; and nobody else does.</summary>
public sealed class erasing_seats_of_before(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private NpgsqlDataSource Database => house.Api.Services.GetRequiredService<Database>().Owner;

    [Theory]
    [InlineData("given up")]
    [InlineData("taken away")]
    [InlineData("taken away before the guest signed in")]
    public async Task what_was_written_from_a_seat_that_ended_goes_along_and_away(string how)
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, $"Seats {how}");
        var talkative = await Talkative.SpeakAsync(house.Api, workshop);
        var (guest, word) = (talkative.Guest, talkative.Word);
        if (how.EndsWith("signed in", StringComparison.Ordinal))
        {
            await RemoveAsync(talkative);
            await house.SignInAsync(guest, PeopleHouse.NewAddress());
        }
        else
        {
            await house.SignInAsync(guest, PeopleHouse.NewAddress());
            await (how == "given up" ? guest.SendAsync("leaveWorkshop", new { workshopId = workshop.Id }) : RemoveAsync(talkative));
        }

        await SettledAsync();
        (await guest.AskAsync("{ viewer { seats { participantId } } }")).At("viewer", "seats").GetArrayLength().ShouldBe(0);
        (await ExportedAsync(guest)).ShouldContain($"Nobody has seen this {word}");
        (await SeenAsync(workshop)).ShouldContain(word);
        (await hiding_at_once.RowsWithAsync(Database, word)).ShouldBeGreaterThan(4);

        await guest.SendAsync("erasePerson", new { }, "person { id }");
        await Wait.UntilAsync(async () => !(await SeenAsync(workshop)).Contains(word, StringComparison.Ordinal));
        await SettledAsync();

        (await SeenAsync(workshop)).ShouldContain("Invoices arrive twice");
        (await hiding_at_once.RowsWithAsync(Database, word)).ShouldBe(0);
        (await Database.TextsAsync($"SELECT 'kept' FROM keys.owners WHERE owner_id = '{talkative.ParticipantId}' AND wrapped_key IS NOT NULL")).ShouldBeEmpty();
        (await Database.TextsAsync($"SELECT 'kept' FROM access.held_seats WHERE participant_id = '{talkative.ParticipantId}'")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task a_member_who_belongs_no_more_erases_what_was_written_as_one(bool isOfBefore)
    {
        var facilitator = await house.Api.FacilitatorAsync();
        await house.SignInAsync(facilitator, PeopleHouse.NewAddress());
        var (organization, workshop, own) = (Guest.NewId(), Guest.NewId(), Guest.NewId());
        await facilitator.SendAsync("createOrganization", new { organizationId = organization, name = "Vendora" }, Company.Shown);
        await facilitator.SendAsync("createWorkshop", new
        {
            workshopId = workshop,
            participantId = own,
            facilitatorName = "Fay",
            title = "Left by a member",
            templateId = "pain-to-promise",
            sides = new[] { new { side = "VENDOR", organization = "Vendor" }, new { side = "CUSTOMER", organization = "Customer" } },
        });
        facilitator.ParticipantId = own;
        await facilitator.SendAsync("nameSideAccount", new { workshopId = workshop, side = "VENDOR", accountId = organization });
        var (member, person) = await new Company(house, facilitator, organization).WithMemberAsync("MEMBER");
        var (seat, step, word) = (Guest.NewId(), Guest.NewId(), $"zq{Guest.NewId():N}");
        await member.SendAsync("joinAsMember", new { organizationId = organization, workshopId = workshop, participantId = seat, name = $"Mia {word}" }, "workshop { id } participant { id }");
        member.ParticipantId = seat;
        await facilitator.SendAsync("addStep", new { workshopId = workshop, stepId = step, step = new { method = "SILENT_WRITING", title = "Open", minutes = 10, visibility = "OPEN" } });
        await facilitator.SendAsync("startStep", new { workshopId = workshop, stepId = step });
        await member.SendAsync("writeCard", new { workshopId = workshop, stepId = step, cardId = Guest.NewId(), text = $"As a member {word}", kind = "PAIN_POINT" });

        await facilitator.SendAsync("removeMember", new { organizationId = organization, personId = person }, Company.Shown);
        await Wait.UntilAsync(async () => (await BoardAsync(facilitator, workshop)).Contains("\"present\":false", StringComparison.Ordinal));
        if (isOfBefore)
        {
            await FindOutAnewAsync();
        }

        (await ExportedAsync(member)).ShouldContain($"As a member {word}");
        (await BoardAsync(facilitator, workshop)).ShouldContain(word);

        await member.SendAsync("erasePerson", new { }, "person { id }");
        await Wait.UntilAsync(async () => !(await BoardAsync(facilitator, workshop)).Contains(word, StringComparison.Ordinal));
    }

    [Fact]
    public async Task whoever_signs_in_after_a_guest_has_left_gets_nothing_of_theirs()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "On a tablet that is passed on");
        var talkative = await Talkative.SpeakAsync(house.Api, workshop);
        await talkative.Guest.SendAsync("leaveWorkshop", new { workshopId = workshop.Id });
        var next = talkative.Guest;
        await house.SignInAsync(next, PeopleHouse.NewAddress());

        (await ExportedAsync(next)).ShouldNotContain(talkative.Word);
        await next.SendAsync("erasePerson", new { }, "person { id }");
        await SettledAsync();
        (await SeenAsync(workshop)).ShouldContain(talkative.Word);
    }

    [Fact]
    public async Task asking_for_the_seat_of_another_makes_nothing_ones_own()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Somebody else's");
        var talkative = await Talkative.SpeakAsync(house.Api, workshop);
        var code = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = workshop.Id })).At("workshop", "invitations", "joinCode").GetString();
        var curious = await house.SignedInAsync(PeopleHouse.NewAddress());

        (await curious.RefusedAsync("joinWorkshop", new { participantId = talkative.ParticipantId, name = "Curious", code, side = "CUSTOMER" }, "workshop { id }")).ShouldNotBeEmpty();
        (await ExportedAsync(curious)).ShouldNotContain(talkative.Word);
        await curious.SendAsync("erasePerson", new { }, "person { id }");
        await SettledAsync();
        (await SeenAsync(workshop)).ShouldContain(talkative.Word);
    }

    /// <summary>As in an installation that noted nothing until now: what the migration finds in the log.</summary>
    private async Task FindOutAnewAsync()
    {
        var migration = SchemaMigrations.FilesOf(typeof(HeldSeats).Assembly, "Platform.Schema").Single(file => file.Name == "012_held_seats.sql").Sql;
        await Database.ExecuteAsync($"TRUNCATE access.held_seats; {migration[migration.IndexOf("-- Those that are held now.", StringComparison.Ordinal)..]}");
    }

    /// <summary>What follows from what happened has happened as well; read models need not be built anew for it.</summary>
    private async Task SettledAsync()
    {
        var (daemon, store) = (house.Api.Services.GetRequiredService<ProjectionDaemon>(), house.Api.Services.GetRequiredService<IEventStore>());
        for (var (before, head) = (-1L, 0L); before != head; (before, head) = (head, await store.ReadHeadAsync(TestContext.Current.CancellationToken)))
        {
            foreach (var shard in (string[])["keep-cards", "erasing", "backlog"])
            {
                (await daemon.WaitForAsync(shard, head, Bounds.OfAWait, TestContext.Current.CancellationToken)).ShouldBeTrue(shard);
            }
        }
    }

    private static Task<JsonElement> RemoveAsync(Talkative talkative) =>
        talkative.Workshop.Facilitator.SendAsync("removeParticipant", new { workshopId = talkative.Workshop.Id, participantId = talkative.ParticipantId });

    private static Task<string> ExportedAsync(Guest browser) => browser.Scenario(_ => _.Get.Url("/account/mine.json"));

    /// <summary>Wherever those who stay read: the board, the exports, the backlog and its search.</summary>
    private static async Task<string> SeenAsync(SampleWorkshop workshop)
    {
        List<string> seen = [await BoardAsync(workshop.Facilitator, workshop.Id), (await workshop.Facilitator.AskAsync("{ painPoints(first: 100) { nodes { text theme } } }")).ToString()];
        foreach (var format in (string[])["md", "csv", "json"])
        {
            seen.Add(await workshop.Facilitator.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/export.{format}")));
        }

        return string.Concat(seen);
    }

    private static async Task<string> BoardAsync(Guest facilitator, Guid workshopId) => (await facilitator.AskAsync(
        "query($id: ID!) { workshop(id: $id) { participants { name present } cards { text } themes { name } } }", new { id = workshopId })).ToString();
}
