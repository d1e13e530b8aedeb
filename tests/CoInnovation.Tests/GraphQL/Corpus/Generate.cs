using CoInnovation.Tests.GraphQL.Oracle;
using CoInnovation.Tests.Support;

namespace CoInnovation.Tests.GraphQL.Corpus;

/// <summary>
/// Random cases by number: the same number is the same case on every machine. About half of the documents and schemas are valid, the others were valid
/// before they were changed.
/// </summary>
internal static class Generate
{
    private const int DocumentsPerSchema = 10;

    /// <summary>Cases of one run; <c>COINNOVATION_ORACLE_CASES</c> asks for more.</summary>
    public static int Cases { get; } = Setting.Of("COINNOVATION_ORACLE_CASES", 2_000);

    /// <summary>The number of the first case; <c>COINNOVATION_ORACLE_SEED</c> moves it.</summary>
    public static int First { get; } = Setting.Of("COINNOVATION_ORACLE_SEED", 20_250_903);

    public static OracleCase Document(int number)
    {
        var model = SchemaGenerator.Generate(new Seeded((ulong)(number / DocumentsPerSchema)));
        var random = new Seeded((ulong)number << 32);
        var (text, variables, operationName) = new DocumentGenerator(model, random).Generate();
        var data = new DataGenerator(model, random);
        var mutations = new Mutations(random);
        text = random.OneIn(2) ? mutations.OfDocument(text) : mutations.Spaced(Mutations.Tokens(text));
        return new OracleCase(model.Sdl, text, random.OneIn(60) ? "Nope" : operationName, data.Variables(variables), data.Root());
    }

    public static string TypeSystem(int number)
    {
        var random = new Seeded((ulong)number);
        var sdl = SchemaGenerator.Generate(random).Sdl;
        return random.OneIn(3) ? sdl : new Mutations(random).OfTypeSystem(sdl);
    }
}
