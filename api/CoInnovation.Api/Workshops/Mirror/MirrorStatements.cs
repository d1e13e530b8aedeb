using CoInnovation.Api.Platform.Languages;

namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>The seven statements, the same for every side.</summary>
public static class MirrorStatements
{
    public static IReadOnlyList<MirrorStatement> All { get; } = Enum.GetValues<MirrorStatement>();

    /// <summary>The statement as people read it, about this vendor.</summary>
    public static Sentence About(this MirrorStatement statement, string vendor) => statement switch
    {
        MirrorStatement.CustomerCentric => (Sentence)$"{vendor} is customer-centric",
        MirrorStatement.Improving => (Sentence)$"{vendor} is improving",
        MirrorStatement.AlignedWithNeeds => (Sentence)$"{vendor} is aligned with the customer’s needs",
        MirrorStatement.KeepsPromises => (Sentence)$"{vendor} keeps its promises",
        MirrorStatement.Trusted => (Sentence)$"{vendor} is trusted",
        MirrorStatement.CommonGround => (Sentence)$"{vendor} and its customer have common ground",
        MirrorStatement.OneTeam => (Sentence)$"{vendor} works as one team with its partners",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "No such statement."),
    };
}
