using CoInnovation.Api.Erasure;
using CoInnovation.Api.Platform.Commands;
using CoInnovation.Api.Platform.Errors;
using CoInnovation.Api.Platform.Principals;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Erasure;

public sealed class when_erasing_an_organization
{
    private static readonly Guid Harbor = Guid.Parse("00000000-0000-7000-8000-00000000000e");
    private static readonly CommandContext Team = new(DateTimeOffset.UnixEpoch, Principal.Nobody with { IsProductTeam = true }, Seat: null);

    [Fact]
    public void it_is_asked_for_once_by_its_name()
    {
        var erase = new EraseOrganization(Guest.NewId(), Harbor, IsNamed: true);
        var asked = (OrganizationErasureAsked)EraseOrganization.Decide(erase, OrganizationErasure.Unknown, Team).Events.ShouldHaveSingleItem().Data;

        asked.OrganizationId.ShouldBe(Harbor);
        EraseOrganization.Decide(erase, OrganizationErasure.Unknown.Apply(asked), Team).Events.ShouldBeEmpty();
        Should.Throw<RuleViolationException>(() => EraseOrganization.Decide(erase with { IsNamed = false }, OrganizationErasure.Unknown, Team)).Code.ShouldBe("NAME_DIFFERS");
    }

    /// <summary>With an organization of its own: the others' is left alone.</summary>
    public sealed class end_to_end(TestApi api) : IClassFixture<TestApi>
    {
        [Fact]
        public async Task its_name_and_all_that_its_people_typed_is_gone_and_their_seats_end()
        {
            var workshop = await SampleWorkshop.HoldAsync(api, "Between two companies");
            var talkative = await Talkative.SpeakAsync(api, workshop);
            var team = await SampleWorkshop.ProductTeamAsync(api);
            var organizationId = await workshop.CustomerOrganizationAsync();

            (await workshop.Facilitator.RefusedAsync("eraseOrganization", new { organizationId, name = "Harbor Hospital" }, "organizationId")).ShouldBe("AUTH_NOT_AUTHORIZED");
            (await team.RefusedAsync("eraseOrganization", new { organizationId = Guest.NewId(), name = "Harbor Hospital" }, "organizationId")).ShouldBe("ORGANIZATION_NOT_FOUND");
            (await team.RefusedAsync("eraseOrganization", new { organizationId, name = "Northwind Software" }, "organizationId")).ShouldBe("NAME_DIFFERS");
            var erase = new { commandId = Guest.NewId(), organizationId, name = " harbor  HOSPITAL" };
            await team.SendAsync("eraseOrganization", erase, "organizationId");
            await leaving_no_trace.CaughtUpAsync(api);

            // The answer got lost: it is the same again, though the name is known nowhere any more. Under another id there is nothing to erase.
            (await team.SendAsync("eraseOrganization", erase, "organizationId")).At("organizationId").GetString().ShouldBe(organizationId.ToString());
            (await team.RefusedAsync("eraseOrganization", erase with { commandId = Guest.NewId() }, "organizationId")).ShouldBe("ORGANIZATION_NOT_FOUND");

            var left = await workshop.Facilitator.AskAsync(
                "query($id: ID!) { workshop(id: $id) { sides { organization { name } } participants { name present } cards { text } } painPoints { nodes { text } } }", new { id = workshop.Id });
            left.ToString().ShouldNotContain(talkative.Word);
            left.ToString().ShouldNotContain("Invoices arrive twice");
            left.ToString().ShouldContain("One invoice a month");
            left.At("workshop", "sides").EnumerateArray().Select(side => side.At("organization", "name").GetString()).ShouldBe(["Northwind Software", null], ignoreOrder: true);
            left.At("workshop", "participants").EnumerateArray().Where(one => one.GetProperty("name").GetString() is null).ShouldAllBe(one => !one.GetProperty("present").GetBoolean());
            (await talkative.Guest.AskAsync("{ viewer { seats { participantId } } }")).At("viewer", "seats").GetArrayLength().ShouldBe(0);

            // Nobody takes its place under the same name.
            (await workshop.Facilitator.RefusedAsync("createWorkshop", new
            {
                workshopId = Guest.NewId(),
                participantId = Guest.NewId(),
                facilitatorName = "Fay",
                title = "Again",
                templateId = "pain-to-promise",
                sides = new[] { new { side = "CUSTOMER", organization = "Harbor Hospital" } },
            })).ShouldBe("SEAL_OWNER_UNKNOWN");
        }
    }
}
