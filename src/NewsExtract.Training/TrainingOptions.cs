namespace NewsExtract.Training;

/// <summary>What a training of trees writes and where.</summary>
internal sealed record TrainingOptions(string Model, string? Predictions, string? Models, bool Final, bool Validation)
{
    /// <param name="options">The options of the command.</param>
    /// <param name="model">Where the model goes unless they say so.</param>
    public static TrainingOptions Parse(string[] options, string model)
    {
        string? Value(string name) => Array.IndexOf(options, name) is >= 0 and int at && at + 1 < options.Length ? options[at + 1] : null;
        return new TrainingOptions(Value("--model") ?? model, Value("--predictions"), Value("--models"), !options.Contains("--no-final"),
            !options.Contains("--no-validation"));
    }
}
