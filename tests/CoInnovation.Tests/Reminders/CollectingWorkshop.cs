using System.Globalization;
using CoInnovation.Tests.Backlog;
using CoInnovation.Tests.People;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.Reminders;

/// <summary>A workshop that has not begun, with a customer and a vendor who have accounts and a customer who has none.</summary>
internal sealed class CollectingWorkshop
{
    public Guid Id { get; } = Guest.NewId();

    public required Guest Facilitator { get; init; }

    public Guest Customer { get; private set; } = null!;

    public Guest Vendor { get; private set; } = null!;

    public string CustomerAddress { get; private set; } = "";

    public string VendorAddress { get; private set; } = "";

    public static async Task<CollectingWorkshop> PrepareAsync(PeopleHouse house, string title)
    {
        var workshop = new CollectingWorkshop { Facilitator = await house.Api.FacilitatorAsync() };
        var participantId = Guest.NewId();
        await workshop.Facilitator.SendAsync("createWorkshop", new
        {
            workshopId = workshop.Id,
            participantId,
            facilitatorName = "Fay",
            title,
            templateId = "pain-to-promise",
            sides = new[] { new { side = "VENDOR", organization = "Northwind Software" }, new { side = "CUSTOMER", organization = "Harbor Hospital" } },
        });
        workshop.Facilitator.ParticipantId = participantId;
        (workshop.Customer, workshop.CustomerAddress) = await workshop.JoinAsync(house);
        (workshop.Vendor, workshop.VendorAddress) = await workshop.JoinAsync(house, "VENDOR");
        await workshop.SitDownAsync(house, "CUSTOMER");
        return workshop;
    }

    /// <summary>Somebody with an account takes a seat.</summary>
    public async Task<(Guest Guest, string Address)> JoinAsync(PeopleHouse house, string side = "CUSTOMER")
    {
        var (guest, address) = (await SitDownAsync(house, side), PeopleHouse.NewAddress());
        await house.SignInAsync(guest, address);
        return (guest, address);
    }

    /// <summary>A step in which cards are collected.</summary>
    public async Task<Guid> AddAsync(string prompt = "")
    {
        var stepId = Guest.NewId();
        await Facilitator.SendAsync("addStep", new { workshopId = Id, stepId, step = new { method = "SILENT_WRITING", title = "Beforehand", prompt, minutes = 10 } });
        return stepId;
    }

    public Task CollectAsync(Guid stepId, DateTimeOffset until, bool? atOpening = null, bool? beforeEnd = null, DateTimeOffset? opensAt = null) => Facilitator.SendAsync("openCollectionWindow", new
    {
        workshopId = Id,
        stepId,
        until = until.ToString("O", CultureInfo.InvariantCulture),
        opensAt = opensAt?.ToString("O", CultureInfo.InvariantCulture),
        late = "REFUSE",
        remindAtOpening = atOpening,
        remindBeforeEnd = beforeEnd,
    });

    private async Task<Guest> SitDownAsync(PeopleHouse house, string side)
    {
        var invitations = await Facilitator.AskAsync("query($id: ID!) { workshop(id: $id) { invitations { joinCode } } }", new { id = Id });
        var guest = house.Api.Guest();
        await guest.JoinAsync("Somebody", code: invitations.At("workshop", "invitations", "joinCode").GetString(), side: side);
        return guest;
    }
}
