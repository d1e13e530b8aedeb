using System.Text.Json;
using CoInnovation.GraphQL.Response;

namespace CoInnovation.GraphQL.TypeSystem;

/// <summary>Reads and writes the values of one scalar.</summary>
internal abstract class ScalarCodec
{
    public abstract Type ClrType { get; }

    /// <exception cref="FormatException">The input is no value of the scalar; the message completes "… cannot represent …".</exception>
    public abstract object Parse(ScalarInput input);
}

internal sealed class ScalarCodec<T>(Func<ScalarInput, T> parse, Action<Utf8JsonWriter, T> write) : ScalarCodec
    where T : notnull
{
    public override Type ClrType => typeof(T);

    public override object Parse(ScalarInput input) => parse(input);

    public void Write(JsonOutput output, T value) => output.Foreign(write, value);
}
