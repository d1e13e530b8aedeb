namespace CoInnovation.Api.Platform.StartUp;

/// <summary>Why the Api cannot start and what to do about it, in one line for whoever started it.</summary>
public sealed class StartUpException(string message, Exception? innerException = null) : Exception(message, innerException);
