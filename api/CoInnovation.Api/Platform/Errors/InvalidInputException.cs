namespace CoInnovation.Api.Platform.Errors;

/// <summary>A value of the input is too long, empty, or not possible: <c>TEXT_TOO_LONG</c>.</summary>
public sealed class InvalidInputException(string code, string message, IReadOnlyList<string>? path = null) : CodedException(code, message, path);
