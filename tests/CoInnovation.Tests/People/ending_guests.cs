using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CoInnovation.Tests.People;

/// <summary>Guests end with their workshop, some time after it; people who signed in before keep their seat and what they wrote.</summary>
public sealed class ending_guests(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    private const string Seen = "query($id: ID!) { workshop(id: $id) { title guestsUntil viewerSeat { id } cards { text mine } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_guest_who_signs_in_keeps_the_seat_and_the_cards_on_each_device()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Becoming a member");
        var (address, guest) = (PeopleHouse.NewAddress(), workshop.Customer);
        var stepId = Guest.NewId();
        await workshop.Facilitator.SendAsync("addStep", new { workshopId = workshop.Id, stepId, step = new { method = "SILENT_WRITING", title = "Quietly", minutes = 10 } });
        await workshop.Facilitator.SendAsync("startStep", new { workshopId = workshop.Id, stepId });
        var cardId = Guest.NewId();
        await guest.SendAsync("writeCard", new { workshopId = workshop.Id, stepId, cardId, text = "Written as a guest" });
        var before = await MineAsync(guest, workshop);

        await house.SignInAsync(guest, address);
        var phone = await house.SignedInAsync(address);

        before.ShouldContain("Written as a guest");
        (await MineAsync(guest, workshop)).ShouldBe(before);
        (await MineAsync(phone, workshop)).ShouldBe(before);

        // Not only to read: what is still hidden can be changed from the second device, and nobody else can.
        await phone.SendAsync("editCard", new { workshopId = workshop.Id, cardId, text = "Written as a guest, changed as a member" });
        (await MineAsync(guest, workshop)).ShouldContain("Written as a guest, changed as a member");
        (await workshop.Vendor.RefusedAsync("editCard", new { workshopId = workshop.Id, cardId, text = "Mine" })).ShouldBe("CARD_NOT_FOUND");
    }

    [Fact]
    public async Task after_the_close_and_some_time_a_guests_seat_opens_nothing_and_a_members_what_it_did()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Over for guests");
        var (member, guest) = (workshop.Customer, workshop.Vendor);
        await house.SignInAsync(member, PeopleHouse.NewAddress());
        var token = await Tokens.Bearer.OfAsync(house.Api, guest, "BACKLOG_READ");
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });

        // Until then everything is as before, and a guest is told how long.
        var until = (await guest.AskAsync(Seen, new { id = workshop.Id })).At("workshop", "guestsUntil").GetDateTimeOffset();
        (until - TimeProvider.System.GetUtcNow()).ShouldBeInRange(TimeSpan.FromDays(29), TimeSpan.FromDays(30));
        (await member.AskAsync(Seen, new { id = workshop.Id })).At("workshop", "guestsUntil").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await token.AnswerAsync("{ ideas { totalCount } }")).At("data", "ideas", "totalCount").GetInt32().ShouldBe(2);
        await using var socket = await GraphSocket.ConnectAsync(house.Api, guest);
        await socket.SubscribeAsync("subscription { backlogChanged { added } }");

        await PassAsync(workshop);

        (await socket.CloseCodeAsync()).ShouldBe(4403);
        (await guest.AskAsync(Seen, new { id = workshop.Id })).At("workshop").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await guest.AskAsync("{ viewer { seats { participantId } } }")).At("viewer", "seats").GetArrayLength().ShouldBe(0);
        (await guest.RefusedAsync("leaveWorkshop", new { workshopId = workshop.Id })).ShouldBe("WORKSHOP_NOT_FOUND");
        await guest.Scenario(_ =>
        {
            _.Get.Url($"/workshops/{workshop.Id}/export.json");
            _.StatusCodeShouldBe(System.Net.HttpStatusCode.NotFound);
        });
        (await token.TextAsync("{ ideas { totalCount } }")).ShouldContain("AUTH_NOT_AUTH");
        (await member.AskAsync(Seen, new { id = workshop.Id })).At("workshop", "title").GetString().ShouldBe("Over for guests");
        (await MineAsync(member, workshop)).ShouldContain("Invoices arrive twice");

        // Too late to become a member by it: the seat is over.
        await house.SignInAsync(guest, PeopleHouse.NewAddress());
        (await guest.AskAsync(Seen, new { id = workshop.Id })).At("workshop").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task a_workshop_that_is_opened_again_is_so_for_its_guests()
    {
        var workshop = await SampleWorkshop.HoldAsync(house.Api, "Open again");
        await house.SignInAsync(workshop.Facilitator, PeopleHouse.NewAddress());
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        await PassAsync(workshop);
        (await workshop.Customer.AskAsync(Seen, new { id = workshop.Id })).At("workshop").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);

        await workshop.Facilitator.SendAsync("reopenWorkshop", new { workshopId = workshop.Id });

        (await workshop.Customer.AskAsync(Seen, new { id = workshop.Id })).At("workshop", "title").GetString().ShouldBe("Open again");
    }

    /// <summary>The migration's own statement, on workshops that it does not know yet.</summary>
    [Fact]
    public async Task workshops_that_were_closed_before_end_for_guests_as_well()
    {
        var (closed, reopened) = (await SampleWorkshop.HoldAsync(house.Api, "Closed before"), await SampleWorkshop.HoldAsync(house.Api, "Closed and opened"));
        await closed.Facilitator.SendAsync("closeWorkshop", new { workshopId = closed.Id, followUpOn = TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) });
        await reopened.Facilitator.SendAsync("closeWorkshop", new { workshopId = reopened.Id });
        await reopened.Facilitator.SendAsync("reopenWorkshop", new { workshopId = reopened.Id });
        var ends = $"SELECT workshop_id::text || ' ' || guests_until FROM access.closed_workshops WHERE workshop_id IN ('{closed.Id}', '{reopened.Id}')";
        var database = house.Api.Services.GetRequiredService<Database>().Owner;
        var kept = await database.TextsAsync(ends);
        kept.ShouldHaveSingleItem().ShouldStartWith(closed.Id.ToString());
        var migration = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "api/CoInnovation.Api/Platform/Schema/008_invitations.sql"), Stop);

        await using (var command = database.CreateCommand($"DELETE FROM access.closed_workshops; {migration[migration.IndexOf("INSERT INTO access.closed_workshops", StringComparison.Ordinal)..]}"))
        {
            await command.ExecuteNonQueryAsync(Stop);
        }

        (await database.TextsAsync(ends)).ShouldBe(kept);
    }

    /// <summary>The time after the close passes.</summary>
    private async Task PassAsync(SampleWorkshop workshop)
    {
        await using var command = house.Api.Services.GetRequiredService<Database>().Owner
            .CreateCommand($"UPDATE access.closed_workshops SET guests_until = guests_until - interval '31 days' WHERE workshop_id = '{workshop.Id}'");
        (await command.ExecuteNonQueryAsync(Stop)).ShouldBe(1);
    }

    private static async Task<IReadOnlyList<string?>> MineAsync(Guest who, SampleWorkshop workshop) =>
        [.. (await who.AskAsync(Seen, new { id = workshop.Id })).At("workshop", "cards").EnumerateArray().Where(card => card.GetProperty("mine").GetBoolean()).Select(card => card.GetProperty("text").GetString())];
}
