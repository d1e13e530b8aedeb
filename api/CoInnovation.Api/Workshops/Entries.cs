using System.Collections.Immutable;

namespace CoInnovation.Api.Workshops;

/// <summary>Edits of the small ordered lists that a slice holds.</summary>
internal static class Entries
{
    /// <summary>The list with the entries that match changed.</summary>
    public static ImmutableArray<T> Change<T>(this ImmutableArray<T> entries, Predicate<T> which, Func<T, T> change)
    {
        for (var i = 0; i < entries.Length; i++)
        {
            if (which(entries[i]))
            {
                entries = entries.SetItem(i, change(entries[i]));
            }
        }

        return entries;
    }

    /// <summary>The list with the entry behind the one that matches; at the start if none does.</summary>
    public static ImmutableArray<T> InsertBehind<T>(this ImmutableArray<T> entries, Predicate<T> which, T entry)
    {
        var index = entries.Length - 1;
        while (index >= 0 && !which(entries[index]))
        {
            index--;
        }

        return entries.Insert(index + 1, entry);
    }

    /// <summary>The entry that matches replaced, or the entry appended.</summary>
    public static ImmutableArray<T> Put<T>(this ImmutableArray<T> entries, Predicate<T> which, T entry) =>
        entries.Any(one => which(one)) ? entries.Change(which, _ => entry) : entries.Add(entry);
}
