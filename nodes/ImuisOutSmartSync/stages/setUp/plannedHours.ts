import type { SetUpTask } from './SetUpTask';

/** What happens to hours planned on the order must be chosen as soon as hour types are synchronised (koppeling.md E12). */
export async function checkPlannedHours({ report, settings }: SetUpTask): Promise<void> {
	const subject = report.subjects.plannedHours;
	const articleGroup = settings.hourTypeArticleGroup.trim();
	if (articleGroup === '') report.ok('plannedHours', subject, 'plannedHoursNotNeeded', {});
	else if (settings.plannedHours === '')
		report.ask('plannedHours', subject, 'plannedHoursNotChosen', { articleGroup });
	else report.ok('plannedHours', subject, 'plannedHoursChosen', { choice: settings.plannedHours });
}
