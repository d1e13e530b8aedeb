using System.Collections;

namespace CoInnovation.Tests.Workshops.Linearizability;

/// <summary>
/// Whether calls that overlapped can be put in one order, each at a moment between call and return, in which the model gives every answer that was given: the search of
/// Wing and Gong, with Lowe's memory of what was tried (the calls that are placed, and the state they lead to).
/// </summary>
internal sealed class Linearization
{
    private const int MostTried = 1_000_000;

    private readonly int _mostTried;

    private readonly List<VotingCall> _calls;
    private readonly BitArray _placed;
    private readonly HashSet<(string Placed, string State)> _tried = [];

    private Linearization(IEnumerable<VotingCall> calls, int mostTried)
    {
        _mostTried = mostTried;
        // The order in which they are tried is no part of the proof, but finds it sooner. What nobody was told took effect comes last.
        _calls = [.. calls.OrderBy(call => call.Version > 0 ? 0 : 1).ThenBy(call => call.Version).ThenBy(call => call.Returned)];
        _placed = new BitArray(_calls.Count);
    }

    /// <summary>Throws if too much was tried without an answer: that is no proof either way.</summary>
    public static bool IsPossible(VotingModel model, IEnumerable<VotingCall> calls) => new Linearization(calls, MostTried).Place(model);

    /// <summary>Null if so much was tried without an answer.</summary>
    public static bool? Judge(VotingModel model, IEnumerable<VotingCall> calls, int mostTried)
    {
        try
        {
            return new Linearization(calls, mostTried).Place(model);
        }
        catch (TooWideException)
        {
            return null;
        }
    }

    private bool Place(VotingModel model)
    {
        // Reads and refusals never change anything. One that may come now can come now: whatever order there is with it later, there is one with it here.
        List<int> still = [];
        for (var found = true; found;)
        {
            found = false;
            var earliest = EarliestReturn();
            for (var index = 0; index < _calls.Count && !found; index++)
            {
                if (MayBeNext(index, earliest) && _calls[index].Answer is { } answer and not VotingModel.Ok && model.Do(_calls[index].Operation).Answer == answer)
                {
                    _placed[index] = found = true;
                    still.Add(index);
                }
            }
        }

        if (PlaceChange(model))
        {
            return true;
        }

        still.ForEach(index => _placed[index] = false);
        return false;
    }

    private bool PlaceChange(VotingModel model)
    {
        var earliest = EarliestReturn();
        if (earliest == VotingCall.Never)
        {
            // Only calls without an answer are left: none of them need have happened.
            return true;
        }

        if (!_tried.Add((Text(), model.ToString())))
        {
            return false;
        }

        if (_tried.Count > _mostTried)
        {
            throw new TooWideException();
        }

        for (var index = 0; index < _calls.Count; index++)
        {
            if (!MayBeNext(index, earliest))
            {
                continue;
            }

            var (after, answer) = model.Do(_calls[index].Operation);
            if (_calls[index].Answer is null ? after.ToString() == model.ToString() : _calls[index].Answer != answer)
            {
                continue;
            }

            _placed[index] = true;
            if (Place(after))
            {
                return true;
            }

            _placed[index] = false;
        }

        return false;
    }

    /// <summary>Nothing that is not placed yet had returned before this was called.</summary>
    private bool MayBeNext(int index, long earliestReturn) => !_placed[index] && _calls[index].Called < earliestReturn;

    private long EarliestReturn()
    {
        var earliest = VotingCall.Never;
        for (var index = 0; index < _calls.Count; index++)
        {
            earliest = _placed[index] ? earliest : Math.Min(earliest, _calls[index].Returned);
        }

        return earliest;
    }

    private string Text()
    {
        var bytes = new byte[(_placed.Length + 7) / 8];
        _placed.CopyTo(bytes, 0);
        return Convert.ToBase64String(bytes);
    }

    private sealed class TooWideException() : Exception("The history is too wide to be judged: let fewer clients overlap.");
}
