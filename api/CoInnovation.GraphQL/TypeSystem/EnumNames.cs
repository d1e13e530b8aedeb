using System.Text;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary><c>UnderReview</c> in C# is <c>UNDER_REVIEW</c> in the schema.</summary>
internal static class EnumNames
{
    public static string Of(string clrName)
    {
        var name = new StringBuilder(clrName.Length + 4);
        for (var i = 0; i < clrName.Length; i++)
        {
            var startsWord = char.IsUpper(clrName[i]) && i > 0 && clrName[i - 1] != '_'
                && (!char.IsUpper(clrName[i - 1]) || (i + 1 < clrName.Length && char.IsLower(clrName[i + 1])));
            (startsWord ? name.Append('_') : name).Append(char.ToUpperInvariant(clrName[i]));
        }

        return name.ToString();
    }
}
