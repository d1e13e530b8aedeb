using System.Globalization;
using System.Text.Json;
using CoInnovation.GraphQL.Execution;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>What every schema has: the scalars of specification section 3.5, the directives of section 3.13, and the engine's own directives.</summary>
internal static class BuiltIns
{
    public const string Sdl = """"
        "Represents non-fractional signed whole numeric values between -(2^31) and 2^31 - 1."
        scalar Int
        "Represents signed double-precision fractional values as specified by IEEE 754."
        scalar Float
        "Represents textual data, as UTF-8 character sequences."
        scalar String
        "Represents `true` or `false`."
        scalar Boolean
        "Represents a unique identifier that is serialized as a string; integers are accepted as input."
        scalar ID

        "Directs the executor to include this field or fragment only when the `if` argument is true."
        directive @include("Included when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Directs the executor to skip this field or fragment when the `if` argument is true."
        directive @skip("Skipped when true." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Marks an element of a GraphQL schema as no longer supported."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Exposes a URL that specifies the behavior of this scalar."
        directive @specifiedBy("The URL." url: String!) on SCALAR
        "Indicates exactly one field must be supplied and this field must not be `null`."
        directive @oneOf on INPUT_OBJECT
        """";

    /// <summary>Known to the engine and kept out of introspection; a schema may declare them itself, for other tools.</summary>
    public const string InternalSdl = """
        directive @authorize(policy: String!) repeatable on FIELD_DEFINITION | OBJECT
        directive @cost(weight: Int!) on FIELD_DEFINITION
        directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true) on FIELD_DEFINITION
        """;

    public static readonly IReadOnlyDictionary<string, ScalarCodec> Codecs = new Dictionary<string, ScalarCodec>(StringComparer.Ordinal)
    {
        ["Int"] = new ScalarCodec<int>(ParseInt, (writer, value) => writer.WriteNumberValue(value)),
        ["Float"] = new ScalarCodec<double>(ParseFloat, (writer, value) => writer.WriteNumberValue(value)),
        ["String"] = new ScalarCodec<string>(
            input => input.Kind == ScalarInputKind.String ? input.Text : throw new CoercionException($"String cannot represent a non string value: {input.Shown}"),
            (writer, value) => writer.WriteStringValue(value)),
        ["Boolean"] = new ScalarCodec<bool>(
            input => input.Kind == ScalarInputKind.Boolean ? input.Text == "true" : throw new CoercionException($"Boolean cannot represent a non boolean value: {input.Shown}"),
            (writer, value) => writer.WriteBooleanValue(value)),
        ["ID"] = new ScalarCodec<string>(
            input => input.Kind is ScalarInputKind.String or ScalarInputKind.Int ? input.Text : throw new CoercionException($"ID cannot represent a non-string and non-integer value: {input.Shown}"),
            (writer, value) => writer.WriteStringValue(value)),
        ["DateTime"] = new ScalarCodec<DateTimeOffset>(ParseDateTime, (writer, value) => writer.WriteStringValue(value.UtcDateTime)),
        ["Date"] = new ScalarCodec<DateOnly>(
            input => DateOnly.TryParseExact(input.AsString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw new FormatException("Write a date as 2026-11-22."),
            (writer, value) => writer.WriteStringValue(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))),
        ["UUID"] = new ScalarCodec<Guid>(
            input => Guid.TryParseExact(input.AsString(), "D", out var id) ? id : throw new FormatException("Write a UUID as 01234567-89ab-cdef-0123-456789abcdef."),
            (writer, value) => writer.WriteStringValue(value)),
        ["Long"] = new ScalarCodec<long>(input => input.AsInt64(), (writer, value) => writer.WriteNumberValue(value)),
        ["URL"] = new ScalarCodec<Uri>(
            input => Uri.TryCreate(input.AsString(), UriKind.Absolute, out var url) ? url : throw new FormatException("Write an absolute URL."),
            (writer, value) => writer.WriteStringValue(value.AbsoluteUri)),
        ["JSON"] = new ScalarCodec<JsonElement>(input => input.AsJson().Clone(), (writer, value) => value.WriteTo(writer)),
    };

    private static int ParseInt(ScalarInput input)
    {
        if (input.Kind != ScalarInputKind.Int)
        {
            throw new CoercionException($"Int cannot represent non-integer value: {input.Shown}");
        }

        return int.TryParse(input.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CoercionException($"Int cannot represent non 32-bit signed integer value: {input.Shown}");
    }

    private static double ParseFloat(ScalarInput input) =>
        input.Kind is ScalarInputKind.Int or ScalarInputKind.Float
        && double.TryParse(input.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && double.IsFinite(number)
            ? number
            : throw new CoercionException($"Float cannot represent non numeric value: {input.Shown}");

    private static DateTimeOffset ParseDateTime(ScalarInput input)
    {
        // Round-trip formats of RFC 3339; a time without offset is ambiguous and refused.
        var text = input.AsString();
        return text.Length >= 20
            && text[10] is 'T' or 't'
            && (text.EndsWith('Z') || text.EndsWith('z') || text.AsSpan(19).ContainsAny('+', '-'))
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
                ? moment
                : throw new FormatException("Write a moment as 2026-11-22T09:30:00Z.");
    }
}
