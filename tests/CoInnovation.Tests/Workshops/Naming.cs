using CoInnovation.Api.Platform.Principals;
using CoInnovation.Api.Workshops.Confirming;
using CoInnovation.EventStore.Sealing;

namespace CoInnovation.Tests.Workshops;

/// <summary>An organization with an account on each side of a room, and people of theirs, for facts about who is named.</summary>
internal static class Naming
{
    public static readonly Guid Vendor = Room.Id("vendor account");
    public static readonly Guid Customer = Room.Id("customer account");
    public static readonly Guid Relationship = Room.Id("relationship");

    /// <summary>Fay, who manages the vendor's account.</summary>
    public static readonly Principal Facilitator = Of("Fay's account", Vendor, MemberRole.Administrator);

    /// <summary>Who manages the customer's account.</summary>
    public static readonly Principal Manager = Of("Carla", Customer, MemberRole.Owner);

    /// <summary>Who belongs to it.</summary>
    public static readonly Principal Member = Of("Mia", Customer, MemberRole.Member);

    public static Principal Of(string person, Guid account, MemberRole role) => Principal.Nobody with { PersonId = Room.Id(person), Memberships = [new Membership(account, role)] };

    public static NameSideAccount Own(Room room, Side side = Side.Vendor) =>
        new(room.Next(), Room.WorkshopId, side, Vendor, RelationshipId: null, new NameableAccount(Name(side, "Vendor Inc"), Vendor, Side: null));

    public static NameSideAccount Ask(Room room, Side side) =>
        new(room.Next(), Room.WorkshopId, side, Customer, Relationship, new NameableAccount(Name(Side.Customer, "Customer Inc"), Vendor, Side.Customer));

    public static AgreeToSide Agree(Room room, Side side) => new(room.Next(), Customer, Room.WorkshopId, side);

    public static DeclineSide Decline(Room room, Side side) => new(room.Next(), Customer, Room.WorkshopId, side);

    public static JoinAsMember Join(Room room, string name) => new(room.Next(), Customer, Room.WorkshopId, Room.Id(name), name, []);

    // Sealed for somebody whose key generated histories have.
    private static Sealed Name(Side side, string text) => Sealed.Of(Room.Id($"{side} organization"), text);
}
