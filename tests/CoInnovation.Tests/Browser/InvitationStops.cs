using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using static CoInnovation.Tests.Browser.Looking;

namespace CoInnovation.Tests.Browser;

/// <summary>Invitations for certain people, with what can be done to them and what is told when they are made wrongly.</summary>
internal static class InvitationStops
{
    public static async IAsyncEnumerable<Stop> TakeAsync(Rehearsal rehearsal, Rehearsal.Seat customer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var facilitator = rehearsal.Facilitator;
        var page = $"/workshops/{rehearsal.Workshop}/invitations?as=";
        yield return new("invitations, none yet", page + facilitator.Id, facilitator);
        var secret = await rehearsal.InviteAsync("The projector in the room", "OBSERVER", side: null, mostUses: 1, cancellationToken);
        await rehearsal.Stranger().CommandAsync("joinWorkshop", new { secret, participantId = Rehearsal.NewId(), name = "Projector" }, cancellationToken);
        await rehearsal.InviteAsync($"Key users of all clinics {new string('k', 30)}", "CONTRIBUTOR", "CUSTOMER", mostUses: 20, cancellationToken);
        await rehearsal.InviteAsync("Somebody to steer along", "FACILITATOR", side: null, mostUses: null, cancellationToken);
        yield return new("invitations", page + facilitator.Id, facilitator, Then: page => ChooseAsync(page.GetByText("1 invitation has ended"), page.GetByText("Came by it: Projector")));
        yield return new("invitations, a participant's", page + customer.Id, customer);
        yield return new("invitations, a new one that lacks a name", page + facilitator.Id, facilitator, Then: async page =>
        {
            await ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "New invitation" }), page.GetByRole(AriaRole.Textbox, new() { Name = "Name" }));
            await ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Several" }).Or(page.GetByRole(AriaRole.Radio, new() { Name = "Several" })), page.GetByRole(AriaRole.Textbox, new() { Name = "People" }));
            await ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }), page.GetByText("Say for whom it is"));
        });
        yield return new("invitations, a link", page + facilitator.Id, facilitator, Then: page =>
            ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "QR code of Somebody" }), page.GetByRole(AriaRole.Img, new() { Name = "QR code of Somebody" })));
        yield return new("invitations, those who came", page + facilitator.Id, facilitator, Then: async page =>
        {
            await ChooseAsync(page.GetByText("1 invitation has ended"), page.GetByText("Came by it: Projector"));
            await ChooseAsync(page.GetByRole(AriaRole.Button, new() { Name = "Remove who came by" }), page.GetByRole(AriaRole.Dialog));
        });
        yield return new("join by a link that is used up", $"/join#{secret}", Seat: null, Then: page => ShowsAsync(page.GetByText("This invitation is used up")));
    }
}
