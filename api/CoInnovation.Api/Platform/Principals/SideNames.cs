using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Platform.Principals;

/// <summary>What people call the sides.</summary>
internal static class SideNames
{
    public static Sentence Named(this Side side) => side switch
    {
        Side.Vendor => (Sentence)"Vendor",
        Side.Customer => (Sentence)"Customer",
        Side.Partner => (Sentence)"Partner",
        _ => throw new ArgumentOutOfRangeException(nameof(side), side, "No such side."),
    };
}
