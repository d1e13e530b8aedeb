using System.Globalization;

namespace CoInnovation.Replay.Watching;

/// <summary>What <c>watch</c> was told.</summary>
/// <param name="Address">A running Api; null: start one.</param>
/// <param name="Facilitator">What stands behind <c>#</c> in one of its facilitator links.</param>
/// <param name="Workshop">The workshop to play in, to which the link leads; null: a new one.</param>
/// <param name="Data">The conversation's folder; null: a made-up conversation.</param>
/// <param name="Speed">Times faster than it happened.</param>
/// <param name="IsSteered">True if a person reveals and opens the vote.</param>
/// <param name="Close">What is closed at the end; null: nothing.</param>
public sealed record WatchArguments(Uri? Address, string? Facilitator, Guid? Workshop, string? Data, double Speed, bool IsSteered, Closing? Close)
{
    public const string Usage =
        "usage: CoInnovation.Replay watch [--data <folder>] [--address <url> --facilitator <link> [--workshop <id>]] [--speed <times>] [--steered-by replay|person] [--close vote|workshop]";

    /// <summary>Null if the command line cannot be read.</summary>
    public static WatchArguments? Read(IReadOnlyList<string> args)
    {
        var read = new WatchArguments(Address: null, Facilitator: null, Workshop: null, Data: null, Speed: 1, IsSteered: false, Close: null);
        if (args.Count % 2 != 0)
            return null;
        foreach (var pair in args.Chunk(2))
        {
            var next = (pair[0], pair[1]) switch
            {
                ("--address", var value) when Uri.TryCreate(value, UriKind.Absolute, out var address) => read with { Address = address },
                ("--facilitator", var value) => read with { Facilitator = value.Split('#')[^1] },
                ("--workshop", var value) when Guid.TryParse(value, out var workshop) => read with { Workshop = workshop },
                ("--data", var value) when Directory.Exists(value) => read with { Data = value },
                ("--speed", var value) when double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var speed) && speed is > 0 and <= 10_000 => read with { Speed = speed },
                ("--steered-by", "replay" or "person") => read with { IsSteered = string.Equals(pair[1], "person", StringComparison.Ordinal) },
                ("--close", "vote") => read with { Close = Closing.Vote },
                ("--close", "workshop") => read with { Close = Closing.Workshop },
                _ => null,
            };
            if (next is null)
                return null;
            read = next;
        }
        return read.Address is null == read.Facilitator is null && (read.Workshop is null || read.Address is not null) ? read : null;
    }
}

/// <summary>What is closed when everything was played; the workshop with its vote.</summary>
public enum Closing { Vote, Workshop }
