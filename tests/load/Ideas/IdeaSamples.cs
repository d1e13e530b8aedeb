using System.Buffers.Binary;

namespace CoInnovation.Load.Ideas;

/// <summary>The same ideas in every process: made of their numbers, with the odd quote, umlaut and null that real text has.</summary>
public static class IdeaSamples
{
    /// <summary>What the backlog holds; a page shows fewer.</summary>
    public const int Count = 200;

    private static readonly string[] Themes = ["Onboarding", "Trust", "Hand-over between teams", "Größe der Pakete"];

    /// <summary>Ideas in the order of the backlog.</summary>
    public static IReadOnlyList<Idea> All { get; } = [.. Enumerable.Range(0, Count).Select(Make)];

    private static Idea Make(int number) => new(
        IdOf(1, number),
        $"Show what a \"yes\" costs before it is given ({number})",
        number % 5 == 0 ? null : $"Vendors promise what customers hear; idea {number} writes both beside each other, so that nobody’s memory decides.",
        (Status)(number % 4),
        (number % 40) / 8.0,
        [.. Enumerable.Range(number * 3, 3).Select(PainPointOf)],
        VotesOf(number));

    private static PainPoint PainPointOf(int number) => new(
        IdOf(2, number),
        $"We learn of a delay {number % 9 + 2} weeks after everybody else has, and plan against dates that are long gone.",
        number % 7 == 0 ? null : Themes[number % Themes.Length],
        number % 5 + 1,
        VotesOf(number + 1_000));

    private static IReadOnlyList<SideVotes> VotesOf(int number) =>
        [new(Side.Vendor, number % 11, 12 + number % 3, number % 4), new(Side.Customer, number % 13, 14 + number % 5, number % 6)];

    private static Guid IdOf(int kind, int number)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt32BigEndian(bytes, kind * 0x1234_5679);
        BinaryPrimitives.WriteInt32BigEndian(bytes[4..], number * 0x1E35_A7BD);
        BinaryPrimitives.WriteInt32BigEndian(bytes[8..], unchecked((int)0x8000_0000) | number);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], number);
        return new Guid(bytes, bigEndian: true);
    }
}
