using CoInnovation.Api.Platform.Hosting;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Reminders;
using CoInnovation.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CoInnovation.Tests.Organizations;

/// <summary>Mail that waits while an organization or a member is suspended: it stays here, and leaves once that is lifted.</summary>
public sealed class holding_mail_of_the_suspended(PeopleHouse house) : IClassFixture<PeopleHouse>
{
    [Fact]
    public async Task a_reminder_and_a_summary_of_a_suspended_organization_stay_until_that_is_lifted_and_those_of_others_leave()
    {
        var workshop = await CollectingWorkshop.PrepareAsync(house, "Held");
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var organizationId = (await workshop.Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { sides { side organization { id } } } }", new { id = workshop.Id })).At("workshop", "sides").EnumerateArray()
            .Single(side => side.At("side").GetString() == "CUSTOMER").At("organization", "id").GetGuid();
        NothingLeaves();
        await workshop.CollectAsync(await workshop.AddAsync(), TimeProvider.System.GetUtcNow().AddDays(2), atOpening: true);
        await WaitingAsync(2);
        foreach (var (guest, email) in ((Guest, string)[])[(workshop.Customer, workshop.CustomerAddress), (workshop.Vendor, workshop.VendorAddress)])
        {
            await guest.SendAsync("askForSummary", new { workshopId = workshop.Id, email });
        }

        await team.SendAsync("suspendOrganization", new { organizationId }, "organizationId");
        await LeavesAsync(workshop.VendorAddress, "You can write");
        await WaitingAsync(1);
        await team.SendAsync("liftOrganizationSuspension", new { organizationId }, "organizationId");
        await LeavesAsync(workshop.CustomerAddress, "You can write");

        NothingLeaves();
        await workshop.Facilitator.SendAsync("closeWorkshop", new { workshopId = workshop.Id });
        await WaitingAsync(2);
        await team.SendAsync("suspendOrganization", new { organizationId }, "organizationId");
        await LeavesAsync(workshop.VendorAddress, "Summary");
        await WaitingAsync(1);
        To(workshop.CustomerAddress, "Summary").ShouldBe(0);
        await team.SendAsync("liftOrganizationSuspension", new { organizationId }, "organizationId");
        await LeavesAsync(workshop.CustomerAddress, "Summary");
        await WaitingAsync(0);
    }

    [Fact]
    public async Task an_invitation_that_a_suspended_member_or_organization_sent_stays_until_that_is_lifted()
    {
        var company = await Company.FoundAsync(house, "Paused");
        var team = await SampleWorkshop.ProductTeamAsync(house.Api);
        var (browser, person) = await company.WithMemberAsync("ADMINISTRATOR");
        var (ofMember, ofOwner) = (PeopleHouse.NewAddress(), PeopleHouse.NewAddress());
        NothingLeaves();
        await browser.SendAsync("inviteMember", new { organizationId = company.Id, invitationId = Guest.NewId(), email = ofMember, role = "MEMBER" }, Company.Shown);
        await company.Owner.SendAsync("inviteMember", new { organizationId = company.Id, invitationId = Guest.NewId(), email = ofOwner, role = "MEMBER" }, Company.Shown);
        await WaitingAsync(2);

        await company.Owner.SendAsync("suspendMember", new { organizationId = company.Id, personId = person }, Company.Shown);
        await LeavesAsync(ofOwner, "");
        await WaitingAsync(1);
        await team.SendAsync("suspendOrganization", new { organizationId = company.Id }, "organizationId");
        await team.SendAsync("liftOrganizationSuspension", new { organizationId = company.Id }, "organizationId");
        To(ofMember, "").ShouldBe(0);
        await company.Owner.SendAsync("liftMemberSuspension", new { organizationId = company.Id, personId = person }, Company.Shown);
        await LeavesAsync(ofMember, "");
    }

    private void NothingLeaves() => house.Mail.Refuse = command => command.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? "451 Later" : null;

    /// <summary>From now on mail leaves: this one does.</summary>
    private async Task LeavesAsync(string address, string subject)
    {
        house.Mail.Refuse = null;
        await Wait.UntilAsync(() => To(address, subject) == 1);
    }

    private int To(string address, string subject) => house.Mail.Mails.Count(mail => mail.To.Contains(address) && mail.Message.Subject!.StartsWith(subject, StringComparison.Ordinal));

    private Task WaitingAsync(int count) => Wait.UntilAsync(async () =>
        (await house.Api.Services.GetRequiredService<Database>().Owner.TextsAsync("SELECT id::text FROM mail.outbox")).Count == count);
}
