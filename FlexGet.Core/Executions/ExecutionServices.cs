using FlexGet.Core.Executions.Engine;
using Microsoft.Extensions.DependencyInjection;

namespace FlexGet.Core.Executions;

internal static class ExecutionServices
{
    public static IServiceCollection AddExecutions(this IServiceCollection services) => services
        .AddEngine();
}
