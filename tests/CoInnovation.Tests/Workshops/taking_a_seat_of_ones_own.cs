using System.Text.Json;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Workshops;

/// <summary>The ids of seats are known to everybody in a workshop, and what is sealed, exported and erased goes by them: one's own is nobody else's.</summary>
public sealed class taking_a_seat_of_ones_own(TestApi api) : IClassFixture<TestApi>
{
    [Fact]
    public async Task nobody_sits_down_elsewhere_under_an_id_that_is_somebodys()
    {
        var (workshop, other) = (await SampleWorkshop.HoldAsync(api, "Where somebody sits"), await SampleWorkshop.HoldAsync(api, "Where somebody else would sit as them"));
        var code = (await other.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = other.Id })).At("workshop", "invitations", "joinCode").GetString();
        Guid[] taken = [workshop.Customer.ParticipantId!.Value, workshop.Facilitator.ParticipantId!.Value, await workshop.CustomerOrganizationAsync(), ProductTeam.OwnerId];

        foreach (var participantId in taken)
        {
            // The same organization takes part in both.
            foreach (var side in (string[])["CUSTOMER", "VENDOR"])
            {
                (await api.Guest().RefusedAsync("joinWorkshop", new { participantId, name = "Mallory", code, side })).ShouldBe("ID_TAKEN");
            }

            (await other.Facilitator.RefusedAsync("createWorkshop", new
            {
                workshopId = Guest.NewId(),
                participantId,
                facilitatorName = "Mallory",
                title = "A trap",
                templateId = "pain-to-promise",
                sides = new[] { new { side = "CUSTOMER", organization = "Harbor Hospital" } },
            })).ShouldBe("ID_TAKEN");
        }

        var mine = await workshop.Customer.Scenario(_ => _.Get.Url($"/workshops/{workshop.Id}/mine.json"));
        JsonDocument.Parse(mine).RootElement.Texts("where").Distinct().ShouldContain("workshop");
        mine.ShouldNotContain(other.Id.ToString());
    }

    [Fact]
    public async Task the_same_seat_may_be_asked_for_once_more()
    {
        var workshop = await SampleWorkshop.HoldAsync(api, "A lost answer");
        var code = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = workshop.Id })).At("workshop", "invitations", "joinCode").GetString();
        var input = new { commandId = Guest.NewId(), participantId = Guest.NewId(), name = "Ann", code, side = "CUSTOMER" };
        var guest = api.Guest();

        await guest.SendAsync("joinWorkshop", input);
        await guest.SendAsync("joinWorkshop", input);
        await api.Guest().SendAsync("joinWorkshop", input);
    }
}
