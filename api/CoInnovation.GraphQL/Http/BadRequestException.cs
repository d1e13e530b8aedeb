namespace CoInnovation.GraphQL.Http;

/// <summary>A request that is not GraphQL over HTTP at all; it gets its status whatever it accepts.</summary>
internal sealed class BadRequestException(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;
}
