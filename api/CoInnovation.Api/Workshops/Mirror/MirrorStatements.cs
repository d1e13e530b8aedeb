namespace CoInnovation.Api.Workshops.Mirror;

/// <summary>The seven statements, the same for every side.</summary>
public static class MirrorStatements
{
    public static IReadOnlyList<MirrorStatement> All { get; } = Enum.GetValues<MirrorStatement>();

    /// <summary>The statement as people read it, about this vendor.</summary>
    public static string About(this MirrorStatement statement, string vendor) => statement switch
    {
        MirrorStatement.CustomerCentric => $"{vendor} is customer-centric",
        MirrorStatement.Improving => $"{vendor} is improving",
        MirrorStatement.AlignedWithNeeds => $"{vendor} is aligned with the customer’s needs",
        MirrorStatement.KeepsPromises => $"{vendor} keeps its promises",
        MirrorStatement.Trusted => $"{vendor} is trusted",
        MirrorStatement.CommonGround => $"{vendor} and its customer have common ground",
        MirrorStatement.OneTeam => $"{vendor} works as one team with its partners",
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, "No such statement."),
    };
}
